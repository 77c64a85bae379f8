import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** Days from the approval to the badge; one in seven waits longer than they should. */
const WAIT = 9;
const LONG_WAIT = 41;
const RELATIVES = ['Alex', 'Sam', 'Robin', 'Jo', 'Chris'] as const;

/** Handbook, role description, code of conduct and badge. */
export function intoTheRole(
  { roleStart, badges, particulars }: Services,
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
  if (index % 3 < 2)
    story.on(
      given,
      () =>
        particulars.record(part.worker, part.id, null, {
          emergencyName: `${RELATIVES[index % RELATIVES.length] ?? 'Alex'} ${part.named[1] ?? ''}`.trim(),
          emergencyRelation: index % 2 ? 'partner' : 'sister',
          emergencyPhone: `07700 900${String(400 + index)}`,
          expenses: index % 5 ? 'bank-transfer' : 'cash',
        }),
      16 * 60 + 1,
    );
  const badgeAgo = approvedAgo - (index % 7 === 3 ? LONG_WAIT : WAIT);
  if (badgeAgo < 0) return;
  const issued = story.ago(badgeAgo);
  story.on(issued, async () => {
    await badges.issue(part.worker, part.id, issued, issued.plusMonths(36));
  });
}
