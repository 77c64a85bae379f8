import type { Charity } from './charity.js';
import { write } from './letters.js';
import type { MentorPart, People } from './people.js';
import { PAIRS } from './scripts.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** Their match ended, and nobody has asked yet how it was: one is late, one has left and is due. */
const NOT_ASKED = ['Elena', 'Catrin'];
const AFTERWARDS = 6;
const TRIAL_TALK = 75;

/** Mentors who rest, who leave, whose match ended, and who are tried out. */
export function tellEndings(services: Services, charity: Charity, story: Story, people: People): void {
  rest(services, story, people.mentor(43, 'schools', 330), 70, 'A new baby at home');
  rest(
    services,
    story,
    people.mentor(19, 'schools', 488),
    24,
    'Her mother is ill',
    charity.staff.rhona.userId,
  );
  const beth = people.mentor(44, 'leaving-care', 400);
  leave(services, story, beth, 90, {
    why: 'moved-away',
    reason: 'Moved to Leeds',
    badge: 'returned',
    badgeWords: '',
  });
  exit(services, story, beth, 86);
  leave(services, story, people.mentor(15, 'schools', 270), 19, {
    why: 'moved-away',
    reason: 'A post abroad for two years',
    badge: 'not-returned',
    badgeWords: 'Packed with the furniture; she posts it when it arrives',
  });
  for (const { mentor, programme, ended } of PAIRS) {
    const part = people.mentor(mentor, programme, 0);
    if (ended && !NOT_ASKED.includes(part.named[0])) exit(services, story, part, ended.ago - AFTERWARDS);
  }
  tryOut(services, charity, story, people);
  accredit(services, story, people);
}

function rest(
  { rests, data }: Services,
  story: Story,
  part: MentorPart,
  ago: number,
  reason: string,
  coveredBy: string | null = null,
): void {
  const on = story.ago(ago);
  story.on(
    on,
    async () => {
      const rows = await data.query<{ id: string }[]>(
        `select id from match where mentor_id = $1 and status in ('active', 'paused')`,
        [part.id],
      );
      const how = 'A call each Tuesday, and the library on Saturdays';
      const cover = new Map(rows.map(({ id }) => [id, { userId: coveredBy, how }]));
      await rests.hold(part.worker, part.id, { on, reason, cover });
    },
    9 * 60,
  );
}

function leave(
  services: Services,
  story: Story,
  part: MentorPart,
  ago: number,
  how: Omit<Parameters<Services['leaving']['leave']>[2], 'on'>,
): void {
  const on = story.ago(ago);
  story.on(on, () => services.leaving.leave(part.worker, part.id, { ...how, on }), 17 * 60);
  story.on(
    on,
    () =>
      write(services, part.worker, { about: 'mentor', id: part.id, kind: 'mentor-leaving', to: 'mentor' }),
    17 * 60 + 5,
  );
}

function exit({ talks }: Services, story: Story, part: MentorPart, ago: number): void {
  const heldOn = story.ago(ago);
  story.on(heldOn, () =>
    talks.exit(part.worker, part.id, {
      heldOn,
      how: ago % 3 ? 'phone' : 'in-person',
      wentWell: 'To see somebody grow in confidence over the months, and to be trusted with what mattered.',
      wasHard: ago % 2 ? 'Not knowing for weeks whether we would meet.' : '',
      wouldHelp: ago % 2 ? 'Other mentors to talk to, more often than twice a year.' : '',
      success: ago % 5 ? 'yes' : 'partly',
      again: ago % 4 ? 'yes' : 'perhaps',
    }),
  );
}

/** Leaving care tries its mentors out; of one the review is due. */
function tryOut(services: Services, charity: Charity, story: Story, people: People): void {
  const opened = story.ago(780);
  story.on(
    opened,
    () =>
      services.trials.set(
        charity.staff.samuel,
        charity.programmes['leaving-care'],
        { key: 'trial-period', uses: true },
        opened,
      ),
    8 * 60,
  );
  const first = new Map<number, number>();
  for (const { mentor, programme, began } of PAIRS)
    if (programme === 'leaving-care') first.set(mentor, Math.max(first.get(mentor) ?? 0, began));
  for (const [mentor, began] of first) {
    if (began === DUE) continue;
    const part = people.mentor(mentor, 'leaving-care', 0);
    const heldOn = story.ago(began - TRIAL_TALK);
    story.on(heldOn, () =>
      services.talks.trial(part.worker, part.id, {
        heldOn,
        decision: 'confirm',
        reasons: 'Keeps every appointment, writes clear sheets, and asks when unsure.',
      }),
    );
  }
}

/** An award from outside: offered to a few, and gained by some of them. */
function accredit({ accreditations }: Services, story: Story, people: People): void {
  const award = 'Level 2 award in mentoring';
  for (const [nth, { part, approvedAgo }] of people.mentors().entries()) {
    if (nth % 4 || approvedAgo < 120) continue;
    const offered = story.ago(approvedAgo - 60);
    const support = 'The fee is paid, and there is a statement for the portfolio.';
    story.on(offered, () =>
      accreditations.record(part.worker, part.id, { award, step: 'offered', on: offered, support }),
    );
    const gained = story.ago(Math.max(approvedAgo - 240, 1));
    if (nth % 8 === 0 && approvedAgo > 240)
      story.on(gained, () =>
        accreditations.record(part.worker, part.id, { award, step: 'gained', on: gained, support: '' }),
      );
  }
}

/** Began so many days ago: three months are nearly over. */
const DUE = 90;
