import type { LocalDate } from '#kernel';
import type { PairHistory } from './pairs.js';
import { CALLS } from './prose.js';

const said = new WeakMap<PairHistory, number>();

/** Something else on each call of a pair. */
function nextWords(pair: PairHistory): string {
  const nth = said.get(pair) ?? pair.script.mentee;
  said.set(pair, nth + 1);
  return CALLS[nth % CALLS.length] ?? '';
}

export function tellCalls(pair: PairHistory): void {
  for (const side of ['mentee', 'mentor'] as const) {
    let day = pair.began.plusDays(pair.dice.between(40, 60));
    while (!day.isAfter(pair.last)) {
      call(pair, side, day, 'routine');
      day = day.plusDays(pair.dice.between(50, 85));
    }
  }
}

export function call(
  pair: PairHistory,
  side: 'mentee' | 'mentor',
  heldOn: LocalDate,
  purpose: 'routine' | 'check-in',
): void {
  if (heldOn.isAfter(pair.last)) return;
  const reached = purpose === 'check-in' || pair.dice.chance(0.93);
  const note = reached ? nextWords(pair) : 'No answer, left a message.';
  pair.story.on(heldOn, () =>
    pair.services.contacts.log(
      pair.mentee.worker,
      side === 'mentee' ? { menteeId: pair.mentee.id } : { mentorId: pair.mentor.id },
      {
        heldOn,
        how: pair.dice.chance(0.8) ? 'phone' : 'message',
        reached,
        purpose,
        note,
      },
    ),
  );
}
