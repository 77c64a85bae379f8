import { dayWords } from '../casework/words.js';
import { Details, SummaryList } from '../shell/components.js';

interface RecordedFact {
  readonly on: string;
  readonly what: string;
  /** Where it is corrected. */
  readonly correct: string;
}

/** What is on record already, folded above the form that adds to it. */
export const Recorded = ({ title, facts }: { title: string; facts: readonly RecordedFact[] }) =>
  facts.length ? (
    <div class="apart">
      <Details summary={`${title} (${facts.length})`}>
        <SummaryList
          facts={facts.map(({ on, what, correct }) => ({
            key: dayWords(on),
            value: (
              <>
                {what}.{' '}
                <a href={correct} aria-label={`Correct what is recorded of ${dayWords(on)}: ${what}`}>
                  Correct
                </a>
              </>
            ),
          }))}
        />
      </Details>
    </div>
  ) : null;
