import type { LocalDate } from '#kernel';
import type { Charity } from './charity.js';
import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const REASONS = [
  'Warm, on time to every session of the training, and asked good questions about boundaries.',
  'Listened more than they talked in the exercises. Knows what to do with a worry.',
  'Honest about what they find hard, and took the feedback of the trainers well.',
];

/** The worker and the manager decide together, in the afternoon of the day. */
export function tellApproval(
  services: Services,
  charity: Charity,
  story: Story,
  part: MentorPart,
  on: LocalDate,
): void {
  const reasons = REASONS[part.named[0].length % REASONS.length] ?? '';
  const decision = { on, reasons, conditions: '', probationUntil: on.plusMonths(3), overrideReason: null };
  story.on(
    on,
    () =>
      services.selection.approve(part.worker, part.id, {
        ...decision,
        decidedWithId: charity.staff.samuel.userId,
      }),
    15 * 60,
  );
}

/** Two who were not taken on: one was told why by letter, one waits to hear. */
export function tellRejections(
  services: Services,
  charity: Charity,
  story: Story,
  told: MentorPart,
  waits: MentorPart,
): void {
  const decidedWithId = charity.staff.samuel.userId;
  story.on(story.ago(25), () =>
    services.selection.reject(told.worker, told.id, {
      on: story.ago(25),
      reasons: 'Wants to meet every other month. The young people need somebody each week.',
      decidedWithId,
    }),
  );
  story.on(story.ago(21), () =>
    services.selection.feedBack(told.worker, told.id, {
      on: story.ago(21),
      how: 'letter',
      feedback: 'You were clear about what you can give. A mentor here meets somebody every week for a year.',
      opportunities: 'Our two open days in spring need hosts, and the reading club meets once a month.',
    }),
  );
  story.on(story.ago(6), () =>
    services.selection.reject(waits.worker, waits.id, {
      on: story.ago(6),
      reasons: 'Spoke over others in each exercise and did not see why that matters.',
      decidedWithId,
    }),
  );
}

/** One who withdrew and goes next week, and one of whom nothing but the figures is left. */
export function tellNotKept(
  services: Services,
  charity: Charity,
  story: Story,
  withdrew: MentorPart,
  gone: MentorPart,
): void {
  story.on(story.ago(176), () =>
    services.selection.withdraw(withdrew.worker, withdrew.id, story.ago(176), 'A new job, with shifts'),
  );
  const decidedWithId = charity.staff.samuel.userId;
  story.on(story.ago(205), () =>
    services.selection.reject(gone.worker, gone.id, {
      on: story.ago(205),
      reasons: 'Would not agree to the rule on contact between meetings.',
      decidedWithId,
    }),
  );
  story.on(story.ago(203), () =>
    services.selection.feedBack(gone.worker, gone.id, {
      on: story.ago(203),
      how: 'phone',
      feedback: 'The rule on contact protects mentor and young person alike, and holds for everybody.',
      opportunities: 'The charity shop, and driving for the lunch club.',
    }),
  );
  story.on(story.ago(14), () => services.applicantDisposal.destroyDue(), 3 * 60);
}
