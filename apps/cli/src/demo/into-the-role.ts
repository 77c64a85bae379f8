import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** Days from the approval to the badge; one in seven waits longer than they should. */
const WAIT = 9;
const LONG_WAIT = 41;

/** Handbook, role description, code of conduct and badge. */
export function intoTheRole(
  { roleStart, badges }: Services,
  story: Story,
  part: MentorPart,
  { index, approvedAgo }: { readonly index: number; readonly approvedAgo: number },
): void {
  const given = story.ago(approvedAgo);
  story.on(
    given,
    () =>
      roleStart.record(part.worker, part.id, {
        handbook: given,
        'role-description': given,
        'code-of-conduct': given,
      }),
    16 * 60,
  );
  const badgeAgo = approvedAgo - (index % 7 === 3 ? LONG_WAIT : WAIT);
  if (badgeAgo < 0) return;
  const issued = story.ago(badgeAgo);
  story.on(issued, async () => {
    await badges.issue(part.worker, part.id, issued, issued.plusMonths(36));
  });
}
