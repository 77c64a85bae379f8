import type { LocalDate } from '#kernel';
import type { PairHistory } from './pairs.js';
import { keepsInTouch } from './people.js';
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

/** The carer hears from the worker too, where that was agreed. */
export function tellCarer(pair: PairHistory): void {
  if (!keepsInTouch(pair.mentee)) return;
  let day = pair.began.plusDays(pair.dice.between(30, 60));
  while (!day.isAfter(pair.last)) {
    const heldOn = day;
    pair.story.on(heldOn, async () => {
      const rows = await pair.services.data.query<{ id: string }[]>(
        `select id from connection where mentee_id = $1 and kind = 'carer' limit 1`,
        [pair.mentee.id],
      );
      const [carer] = rows;
      if (!carer) return;
      await pair.services.contacts.log(
        pair.mentee.worker,
        { menteeId: pair.mentee.id, connectionId: carer.id },
        {
          heldOn,
          how: 'phone',
          reached: true,
          purpose: 'routine',
          note: `Told ${pair.mentee.relative} that it goes on well, and when they meet next.`,
        },
      );
    });
    day = day.plusDays(pair.dice.between(70, 95));
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
