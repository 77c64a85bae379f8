import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Card, SummaryList } from '../shell/components.js';
import type { CourseShown } from './course.view.js';
import { REACHED_WORDS, SATISFACTION_WORDS } from './words.js';

/** What was said of a course, counted; never by whom. */
export const FeedbackCard = ({ course, bookings, feedback, writes, over }: CourseShown) => {
  const came = bookings.filter(({ sessions }) => sessions > 0).length;
  if (!over || !came) return null;
  return (
    <Card
      id="feedback"
      title="Feedback"
      aside={<span class="num">{`${feedback.answered} of ${came} who came`}</span>}
    >
      {feedback.answered > 0 && (
        <SummaryList
          facts={[
            {
              key: 'Satisfied',
              value: tally(feedback.satisfaction, SATISFACTION_WORDS),
            },
            ...course.outcomes.map(({ key, words }) => ({
              key: words,
              value: tally(feedback.outcomes[key] ?? {}, REACHED_WORDS),
            })),
          ]}
        />
      )}
      {feedback.said.length > 0 && (
        <ul class="stack apart-above">
          {feedback.said.map((said, at) => (
            <li key={at} class="as-typed">
              {[said.best && `Best: ${said.best}.`, said.better && `Could be better: ${said.better}.`]
                .filter(Boolean)
                .join(' ')}
            </li>
          ))}
        </ul>
      )}
      {feedback.changes.length > 0 && (
        <div class="stack apart-above">
          <h3>What changed because of it</h3>
          <ul class="stack stack--tight">
            {feedback.changes.map(({ on, because, change }) => (
              <li key={`${on} ${change}`} class="as-typed">
                {`${dayWords(on)}: ${change} (because: ${because})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {writes && feedback.answered > 0 && (
        <p class="apart-above">
          <a href={paths.courseChanges(course.id)}>Record what changed because of it</a>
        </p>
      )}
      {writes && feedback.answered < came && (
        <p class="apart-above">
          <a href={paths.courseStep(course.id, 'feedback')}>
            {feedback.asked ? 'Ask who has not answered again' : 'Ask for feedback'}
          </a>
        </p>
      )}
    </Card>
  );
};

const tally = (counts: Readonly<Record<string, number>>, words: Record<string, string>): string =>
  Object.entries(words)
    .filter(([key]) => counts[key])
    .map(([key, word]) => `${word}: ${counts[key] ?? 0}`)
    .join(', ') || 'no answer yet';
