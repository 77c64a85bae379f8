import type { LocalDate } from '#kernel';
import { type InterviewKind, QUESTIONS_OF, type StaffTrainingKind } from '#recruitment';
import type { Charity, StaffKey } from './charity.js';
import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const NOTES = [
  'Spoke of a teacher who had time for them, and did not make it bigger than it was.',
  'Two years with a youth club; knew what they would not do again.',
  'Let us finish, then answered. Gave an example without being asked.',
  'Would not promise to keep it secret, and would call us the same day.',
  'Clear about money, phones and where they meet.',
  'Thought aloud about how their own views might get in the way.',
  'Would ring, and not take it personally. Laughed about having been sixteen.',
  'Tuesday evenings until next winter; has told their employer.',
] as const;

/** Who was trained in what, from before the first interview; one training has lapsed. */
export function tellStaffTraining(
  services: Services,
  charity: Charity,
  story: Story,
  opened: LocalDate,
): void {
  const trained = (who: StaffKey, kind: StaffTrainingKind, until: LocalDate | null) =>
    story.on(opened, () =>
      services.staffTraining.record(charity.staff.samuel, {
        userId: charity.staff[who].userId ?? '',
        kind,
        doneOn: opened.plusMonths(-2),
        validUntil: until,
        provider: 'Northgate Safeguarding Partnership',
      }),
    );
  trained('priya', 'safer-recruitment', story.today.plusMonths(3));
  trained('samuel', 'safer-recruitment', null);
  trained('callum', 'safer-recruitment', story.ago(20));
  trained('helen', 'safeguarding', story.today.plusMonths(4));
  trained('priya', 'safeguarding', story.today.plusMonths(4));
  trained('samuel', 'managing-volunteers', null);
  trained('priya', 'managing-risk', null);
  trained('priya', 'managing-volunteers', null);
  for (const kind of ['safeguarding', 'managing-risk', 'managing-volunteers'] as const)
    trained('rhona', kind, null);
  trained('samuel', 'safeguarding', null);
  trained('samuel', 'managing-risk', null);
  trained('callum', 'safeguarding', null);
  trained('callum', 'managing-risk', null);
}

/** An interview on a day, by their worker and the manager unless somebody else is named. */
export function interview(
  { services, charity, story }: { services: Services; charity: Charity; story: Story },
  part: MentorPart,
  ago: number,
  kind: InterviewKind = 'selection',
  panel: readonly StaffKey[] = ['samuel'],
): void {
  const heldOn = story.ago(ago);
  story.on(heldOn, async () => {
    const asked = await services.selectionSettings.questions(
      charity.programmes[part.programme],
      QUESTIONS_OF[kind],
      heldOn,
    );
    const after = kind === 'after-training';
    await services.applicantInterviews.record(part.worker, part.id, kind, {
      heldOn,
      how: 'in-person',
      settingId: asked.id,
      answers: asked.value.map((_, nth) => ({ score: nth % 3 ? 4 : 5, note: NOTES[nth] ?? NOTES[0] })),
      panel: [part.worker, ...panel.map(who => charity.staff[who])].flatMap(({ userId }) => userId ?? []),
      recommendation: 'take-on',
      reasons: 'Warm and dependable, and clear about limits.',
      feedback: after ? 'You listen well. Talk endings over with us before the first one comes.' : '',
      feedbackOn: after ? heldOn : null,
    });
  });
}
