import type { KeptLetterRow } from '#accounts';
import { LocalDate } from '#kernel';
import { Card, inSentence, page, Panel, timeOfDay, type Viewer } from '../shell/components.js';
import { paths } from './paths.js';

const when = (instant: Date): string =>
  `${inSentence(LocalDate.ofInstant(instant, 'Europe/London'))}, ${timeOfDay(instant)}`;

export const keptMailPage = (viewer: Viewer, letters: readonly KeptLetterRow[]): string =>
  page(
    {
      title: 'Kept letters',
      heading: 'Kept letters',
      lead: 'Letters that would have been mailed, newest first. With a mail server configured, nothing is kept here.',
      viewer,
      nav: 'admin',
      back: { text: 'Administration', href: paths.admin },
      narrow: true,
    },
    letters.length === 0 ? (
      <Panel title="No letter is kept" level={2}>
        <p>An empty page means that nothing was mailed since Cairn was set up.</p>
      </Panel>
    ) : (
      <div class="stack stack--loose">
        {letters.map((letter, nth) => (
          <Card
            key={letter.id}
            id={`letter-${letter.id}`}
            title={
              <>
                {letter.subject}
                <span class="cairn-visually-hidden">, letter {nth + 1}</span>
              </>
            }
          >
            <p class="soft small">
              To {letter.to_address}, {when(letter.kept_at)}
            </p>
            <p class="cairn-letter">{letter.body}</p>
          </Card>
        ))}
      </div>
    ),
  );
