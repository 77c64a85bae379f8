import { type CustodyDetails, CustodyVisits } from '#assessment';
import type { LocalDate } from '#kernel';
import type { Charity } from './charity.js';
import type { MenteePart, MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** Days before today, and ahead of it where they are below nought. */
interface Sentence {
  readonly where: Pick<CustodyDetails, 'establishment' | 'establishmentKind'>;
  readonly started: number;
  readonly release: number;
  readonly licenceEnds: number;
  readonly worker: readonly [first: string, last: string];
  readonly areas: Pick<CustodyDetails, 'areasToAvoid' | 'areasReason' | 'mentorMayKnow'>;
}

const NOWHERE = { areasToAvoid: [], areasReason: '', mentorMayKnow: '' };

/** By the place in MENTEES: one matched late and free by the first meeting, and two who wait, one of them free soon. */
const SENTENCES: Readonly<Record<number, Sentence>> = {
  18: {
    where: { establishment: 'HMYOI Northmoor', establishmentKind: 'young-offender-institution' },
    started: 330,
    release: 92,
    licenceEnds: -90,
    worker: ['Bernadette', 'Kowal'],
    areas: {
      areasToAvoid: ['Finsbury Park bus station', 'Andover Row'],
      areasReason: 'Those he was arrested with meet there',
      mentorMayKnow: 'Meet at the youth hub or the library. He keeps away from some places and knows which.',
    },
  },
  51: {
    where: { establishment: 'Ashdown House', establishmentKind: 'secure-training-centre' },
    started: 300,
    release: -10,
    licenceEnds: -375,
    worker: ['Andre', 'Whitmore'],
    areas: NOWHERE,
  },
  55: {
    where: { establishment: 'HMYOI Northmoor', establishmentKind: 'young-offender-institution' },
    started: 150,
    release: -130,
    licenceEnds: -500,
    worker: ['Andre', 'Whitmore'],
    areas: NOWHERE,
  },
};

/** The leaving-care programme works with young people in and after custody from its first day. */
export function tellResettlement(
  { settings }: Services,
  charity: Charity,
  story: Story,
  opened: LocalDate,
): void {
  story.on(opened, () =>
    settings.set(
      charity.staff.samuel,
      charity.programmes['leaving-care'],
      { key: 'resettlement', custody: true },
      opened,
    ),
  );
}

export function tellCustody(
  { custody, data, mentees }: Services,
  story: Story,
  mentee: MenteePart,
  index: number,
  on: LocalDate,
): void {
  const sentence = SENTENCES[index];
  if (!sentence) return;
  const { worker } = mentee;
  const release = story.ago(sentence.release);
  const details = {
    ...sentence.where,
    ...sentence.areas,
    sentenceStartedOn: story.ago(sentence.started),
    earliestReleaseOn: null,
    expectedReleaseOn: release,
    releasedOn: null,
    licenceEndsOn: story.ago(sentence.licenceEnds),
    youthJusticeTeam: 'Islington Youth Offending Team',
  };
  const [firstName, lastName] = sentence.worker;
  let recordId = '';
  const workerId = async () =>
    (
      await data.query<{ id: string }[]>(
        `select id from connection where mentee_id = $1 and relation = 'youth justice worker'`,
        [mentee.id],
      )
    )[0]?.id ?? null;
  story.on(on, async () => {
    await mentees.connect(worker, mentee.id, {
      relation: 'youth justice worker',
      emergency: false,
      keptInTouch: false,
      person: {
        firstName,
        lastName,
        preferredName: null,
        otherNames: [],
        pronouns: null,
        bornOn: null,
        email: null,
        phone: null,
        address: null,
        postcode: null,
      },
    });
    recordId = await custody.record(worker, mentee.id, {
      ...details,
      youthJusticeWorkerId: await workerId(),
    });
  });
  story.on(release, async () =>
    custody.correct(worker, recordId, 1, {
      ...details,
      releasedOn: release,
      youthJusticeWorkerId: await workerId(),
    }),
  );
}

/** A mentor of the leaving-care programme whom the place of their mentee has cleared, and who was briefed. */
export function tellVisits(
  { app }: Services,
  story: Story,
  pairs: readonly { readonly mentor: MentorPart }[],
): void {
  const visitor = pairs.find(({ mentor }) => mentor.programme === 'leaving-care')?.mentor;
  if (!visitor) return;
  const day = story.ago(100);
  story.on(day, () =>
    app.get(CustodyVisits).clear(visitor.worker, visitor.id, {
      establishment: 'HMYOI Northmoor',
      clearedOn: day.plusDays(-6),
      briefedOn: day,
      briefing: ['identification', 'forbidden-items', 'handbook'],
      validUntil: day.plusMonths(12),
    }),
  );
}
