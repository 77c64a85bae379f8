import type { ExitAnswer } from '#matching';
import { write } from './letters.js';
import type { PairHistory } from './pairs.js';

const EVENING = 22 * 60;
const NOTICE_DAYS = 35;

const answered = (aims: number, success: ExitAnswer['success'], best: string, worse: string) => ({
  way: 'interview' as const,
  declined: false,
  aimsReached: aims,
  helped: Math.min(5, aims + 1),
  endingHandled: aims,
  success,
  best,
  worse,
  wouldHelp: aims > 3,
});

/** How a match came to its end: by plan, with notice and a celebration, or suddenly, with support for both. */
export function tellEnding(pair: PairHistory): void {
  const { script, story, services, last, mentee } = pair;
  if (!script.ended) return;
  const { worker } = mentee;
  const { reason, ago } = script.ended;
  const planned = !/abroad|moved/i.test(reason);
  const noticed = last.plusDays(-NOTICE_DAYS);
  if (planned && !noticed.isBefore(pair.began)) {
    story.on(noticed, () =>
      services.endings.plan(
        worker,
        pair.id,
        {
          madeOn: noticed,
          endsOn: last,
          menteeNoticedOn: noticed,
          mentorNoticedOn: noticed,
          lastSteps: 'A day out by train that they had talked about for months',
          celebration: 'Cake at the hub, with whoever they want there',
        },
        null,
      ),
    );
  }
  story.on(
    last,
    () =>
      services.endings.end(worker, pair.id, {
        on: last,
        planned,
        cause: planned ? 'aims-reached' : /abroad/.test(reason) ? 'mentor-chose' : 'moved-away',
        reason,
        completed: planned,
        explainedTo: ['mentee', 'mentor', 'carer', 'referrer'],
        explainedOn: last,
        laterContact: planned ? 'through-us' : 'none',
        wentWell: planned ? 'They trusted each other, and said the hard things too.' : '',
        celebratedOn: planned ? last : null,
        celebratedHow: planned ? 'Cake at the hub' : '',
      }),
    EVENING,
  );
  afterwards(pair, planned, ago);
}

/** One ending in five waits for its letters still. */
const WAITS = 5;

function afterwards(pair: PairHistory, planned: boolean, ago: number): void {
  const { story, services, last, mentee, mentor } = pair;
  const { worker } = mentee;
  const soon = last.plusDays(3);
  if (!planned) {
    for (const side of ['mentee', 'mentor'] as const)
      story.on(soon, () =>
        services.endings.support(worker, pair.id, side, {
          on: soon,
          how: 'phone',
          note: 'Sad about it, and glad to be asked. Knows whom to call.',
        }),
      );
  }
  if (ago % WAITS !== 0 || ago > 90) {
    story.on(soon, async () => {
      await write(services, worker, { about: 'mentee', id: mentee.id, kind: 'match-ended', to: 'mentee' });
      await write(services, worker, {
        about: 'mentor',
        id: mentor.id,
        kind: 'match-ended-mentor',
        to: 'mentor',
      });
    });
  }
  const asked = last.plusDays(10);
  story.on(asked, async () => {
    const day = { askedOn: asked, answeredOn: asked };
    const success = planned ? 'yes' : 'partly';
    const heard = answered(
      planned ? 5 : 3,
      success,
      'Somebody who was there every week',
      'More time at the end',
    );
    await services.endings.exit(worker, pair.id, 'mentee', { ...day, ...heard }, null);
    const told = answered(
      planned ? 4 : 3,
      success,
      'To see them find their own way',
      'Clearer words about expenses',
    );
    await services.endings.exit(worker, pair.id, 'mentor', { ...day, ...told }, null);
    const waiting = {
      ...answered(1, null, '', ''),
      aimsReached: null,
      helped: null,
      endingHandled: null,
      wouldHelp: null,
    };
    await services.endings.exit(
      worker,
      pair.id,
      'carer',
      { ...waiting, askedOn: asked, answeredOn: null },
      null,
    );
  });
  if (!planned) return;
  const offered = last.plusDays(14);
  story.on(offered, async () => {
    const note = 'Helping with the open evening in spring';
    await services.endings.offerOnward(worker, pair.id, {
      on: offered,
      what: 'volunteer',
      note,
      takenUp: null,
    });
    await services.endings.certify(
      worker,
      pair.id,
      offered,
      'for courage, for turning up, and for a whole year of trying',
    );
  });
}
