import type { PairHistory } from './pairs.js';

/** What a pair does is assessed for risk as the match begins, and again each year: some are late with it. */
export function tellActivities({ story, services, mentee, script, began, last, place }: PairHistory): void {
  const late = script.reviews === 'one-late';
  for (let on = began.plusDays(-2); !on.isAfter(last); on = on.plusMonths(12).plusDays(late ? 20 : -6)) {
    const assessedOn = on;
    story.on(assessedOn, () =>
      services.risks.assess(mentee.worker, mentee.id, 'activity', {
        assessedOn,
        about: `Meeting at ${place}, walks nearby, buses`,
        answers: {},
        riskToSelf: null,
        riskToOthers: null,
        found: 'Usual risks of a public place',
        decision: 'with-controls',
        decisionReason: '',
        controls: 'They meet by day, and each has the number of the office',
        mentorMayKnow: '',
        reviewOn: assessedOn.plusMonths(12),
        actions: [],
      }),
    );
  }
}
