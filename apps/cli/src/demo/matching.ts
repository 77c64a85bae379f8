import type { LocalDate } from '#kernel';
import { COVERED, type ProfileDetails, type ProfileSide, type Trait } from '#matching';
import type { PairHistory } from './pairs.js';
import type { MenteePart, MentorPart, People } from './people.js';
import { INTERESTS, NEEDS } from './preparation-cast.js';
import { Dice } from './random.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const SEED = 7_041;
const HALF_PAST_FOUR = 16 * 60 + 30;
const WAYS = ['talking', 'doing', 'watching', 'reading'] as const;
const TIMES = ['after-school', 'saturday', 'weekday-evening', 'sunday'] as const;
const NORTH = ['N1', 'N4', 'N5', 'N7', 'N8', 'N15', 'N16', 'N19'] as const;
const HOPES = [
  'Somebody who listens and does not talk over me',
  'Somebody funny',
  'Somebody who knows about work',
];
const SELVES = [
  'Calm, and early for everything',
  'I like finding things out together',
  'A good listener, they say',
];

/** What one side brings to a match; the same person is always the same. */
export function tellProfile(
  services: Services,
  story: Story,
  part: MenteePart | MentorPart,
  side: ProfileSide,
  index: number,
  on: LocalDate,
): void {
  const dice = new Dice(SEED + index * 2 + (side === 'mentor' ? 1 : 0));
  const some = <T>(from: readonly T[], many: number): T[] => [
    ...new Set(Array.from({ length: many }, () => dice.pick(from))),
  ];
  const woman = part.named[2] === 'she, her';
  // Zainab has firm wishes; everybody else takes people as they come.
  const firm = side === 'mentee' && part.named[0] === 'Zainab';
  const traits: Trait[] = side === 'mentor' ? (woman ? ['woman'] : ['man']) : firm ? ['woman'] : [];
  const details: Omit<ProfileDetails, 'districts'> = {
    takenOn: on,
    interests: some(INTERESTS, side === 'mentor' ? 4 : 2),
    needs: some(NEEDS, side === 'mentor' ? 4 : 1),
    experience: side === 'mentor' ? some(NEEDS, 1) : [],
    languages:
      side === 'mentor' && index % 5 === 0
        ? ['Turkish']
        : side === 'mentee' && index === 56
          ? ['Polish']
          : [],
    free: some(TIMES, 2),
    learningStyle: dice.pick(WAYS),
    traits,
    traitsMust: firm,
    traitsReason: firm ? 'Was hurt by a man whom she knew, and does not speak freely with men' : '',
    about: dice.pick(side === 'mentor' ? SELVES : HOPES),
    places: side === 'mentor' ? 2 : null,
  };
  const reach = some(NORTH, side === 'mentor' ? 5 : 4);
  story.on(
    on,
    async () => {
      const [home] = await services.data.query<{ outward: string | null }[]>(
        `select split_part(p.postcode, ' ', 1) as outward from ${side} s join person p on p.id = s.person_id where s.id = $1`,
        [part.id],
      );
      const districts = [...new Set([home?.outward ?? 'N4', ...reach])];
      await services.profiles.keep(part.worker, side, part.id, { ...details, districts }, null);
    },
    HALF_PAST_FOUR,
  );
}

/** Both asked, the mentor told what they need to know, the risk looked at, and the meeting of three. */
export function tellIntroduction(pair: PairHistory): void {
  const { services, story, mentee } = pair;
  const { worker } = mentee;
  const asked = pair.began.plusDays(-4);
  const told = {
    reasonsExplained: true,
    chanceToDecline: true,
    answer: 'accepts',
    reason: '',
    note: '',
  } as const;
  story.on(asked, () => services.proposals.tell(worker, pair.id, 'mentor', { ...told, on: asked }, null));
  const answered = pair.began.plusDays(-3);
  story.on(answered, () =>
    services.proposals.tell(worker, pair.id, 'mentee', { ...told, on: answered }, null),
  );
  const briefed = pair.began.plusDays(-2);
  story.on(briefed, async () => {
    const note = 'Went through it on the phone; nothing in writing left the office.';
    const shared = ['interests', 'goals', 'needs', 'contact'] as const;
    await services.introductions.brief(worker, pair.id, { on: briefed, shared, note }, null);
    await services.introductions.assessRisk(
      worker,
      pair.id,
      {
        on: briefed,
        activities: `Walks, the library and a drink at ${pair.place}`,
        toMentee: 'None known beyond what the assessment says',
        toMentor: 'None known',
        measures: 'They meet in public, by day, and say where they go',
        insured: true,
        whoToCall: 'The office by day, 020 7946 0188 out of hours',
        decision: 'go-ahead',
        reviewOn: briefed.plusMonths(6),
      },
      null,
    );
  });
  // One in thirteen said what they need so that they can take part.
  const guided = pair.began.plusDays(9);
  if (pair.script.mentee % 13 === 5 && !guided.isAfter(pair.last))
    story.on(guided, () =>
      services.guidance.give(worker, pair.id, {
        on: guided,
        how: 'talk',
        need: 'Large print, and places without stairs',
        note: 'Knows which library has a lift.',
      }),
    );
  story.on(
    pair.began,
    () =>
      services.introductions.meet(
        worker,
        pair.id,
        {
          heldOn: pair.began,
          place: pair.place,
          present: ['mentee', 'mentor', 'worker'],
          ledById: worker.userId,
          ledByOther: '',
          covered: COVERED,
          caseManagerId: worker.userId,
          nextOn: pair.began.plusDays(pair.script.everyDays),
          nextPlace: pair.place,
          note: '',
        },
        null,
      ),
    8 * 60 + 30,
  );
}

/** One proposal that a mentor declined and did not say why, and one on which a mentor still thinks. */
export function tellProposals(services: Services, story: Story, people: People): void {
  const propose = (mentee: MenteePart, mentor: MentorPart, on: LocalDate, rationale: string) =>
    services.matches.propose(mentee.worker, {
      menteeId: mentee.id,
      mentorId: mentor.id,
      on,
      rationale,
      ownerId: mentee.worker.userId,
      overrideReason: null,
    });
  const told = { reasonsExplained: true, chanceToDecline: true, reason: '', note: '' };
  const declined = people.standing(50);
  const unsure = people.standing(56);
  const free = people.mentor(39, 'schools', 25);
  const on = story.ago(15);
  story.on(on, async () => {
    const id = await propose(declined, free, on, 'Both like cooking, and live close to each other.');
    await services.proposals.tell(declined.worker, id, 'mentor', { ...told, on, answer: 'declines' }, null);
  });
  story.on(story.ago(1), async () => {
    const { worker, programme } = unsure;
    const planId = await services.plans.make(worker, {
      programmeId: people.charity.programmes[programme],
      from: null,
    });
    await services.planJob.make({ id: planId, payload: { planId } }, { report: () => Promise.resolve() });
  });
  const lately = story.ago(2);
  story.on(lately, async () => {
    const id = await propose(
      unsure,
      free,
      lately,
      'Both free on Saturdays; she knows about work in kitchens.',
    );
    await services.proposals.tell(
      unsure.worker,
      id,
      'mentor',
      { ...told, on: lately, answer: 'thinks' },
      null,
    );
  });
}
