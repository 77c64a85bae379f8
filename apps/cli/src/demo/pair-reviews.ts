import type { LocalDate } from '#kernel';
import type { PairHistory } from './pairs.js';
import { AIMS, told, VIEWS } from './prose.js';

const REVIEW_EVERY = 88;

export function tellReviews(pair: PairHistory): void {
  const { script, story } = pair;
  let day = pair.began.plusDays(REVIEW_EVERY - pair.dice.between(0, 6));
  for (let number = 1; !day.isAfter(pair.last); number++) {
    const next = day.plusDays(REVIEW_EVERY - pair.dice.between(0, 6));
    const latest = next.isAfter(pair.last);
    if (script.reviews === 'overdue' && latest) return;
    if (script.reviews === 'due-soon' && latest) {
      review(pair, story.today.plusDays(9).plusMonths(-3), false, '');
      return;
    }
    const late = script.reviews === 'one-late' && number === 2;
    review(
      pair,
      late ? day.plusDays(14) : day,
      script.reviews === 'no-view' && latest,
      late ? 'Exam week' : '',
    );
    day = late ? day.plusDays(14 + REVIEW_EVERY) : next;
  }
}

function review(pair: PairHistory, heldOn: LocalDate, withoutView: boolean, lateReason: string): void {
  if (heldOn.isAfter(pair.last) || heldOn.isBefore(pair.began) || pair.rests(heldOn)) return;
  const { dice } = pair;
  pair.story.on(heldOn, () =>
    pair.services.reviews.record(pair.mentee.worker, pair.id, {
      heldOn,
      mentorPresent: dice.chance(0.4),
      aimsAndProgress: told(dice, dice.pick(AIMS), pair.voices),
      wishToContinue: dice.chance(0.9) ? 'yes' : 'unsure',
      stillNeeded: 'yes',
      viewOfService: withoutView ? null : told(dice, dice.pick(VIEWS), pair.voices),
      outcome: dice.chance(0.85) ? 'continue' : 'change',
      outcomeNote: '',
      lateReason,
    }),
  );
}
