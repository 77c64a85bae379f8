import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Reviews } from '#mentoring';
import { Contacts } from '#people';
import { Supervisions } from '#supervision';
import { addressOf } from '../../builders/charity.js';
import { Casework, metSheet } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const WORDS = {
  sheet: 'Quince among the sheets',
  told: 'Medlar told by text',
  place: 'Damson Street café',
  review: 'Sorrel in the review',
  view: 'Tansy of the service',
  late: 'Fennel, exam week',
  mentee: 'Lovage on the telephone',
  mentor: 'Borage on the telephone',
  supervision: 'Hyssop in supervision',
} as const;
type Said = keyof typeof WORDS;

const OF_SHEETS: Said[] = ['sheet', 'told', 'place'];
const CASEWORK: Said[] = [...OF_SHEETS, 'review', 'view', 'late', 'mentee', 'mentor'];

/** Who reads which words, on any page at all. Everything that is not named is read nowhere. */
const READERS: readonly (readonly [who: string, reads: readonly Said[]])[] = [
  ['the mentor of the match', OF_SHEETS],
  ['another mentor', []],
  ['the coordinator', CASEWORK],
  ['the coordinator who held the supervision', [...CASEWORK, 'supervision']],
  ['a coordinator of another programme', []],
  ['the manager', ['supervision']],
  ['the manager who reviewed', ['review', 'view', 'late', 'supervision']],
  ['the lead of the programme', [...CASEWORK, 'supervision']],
  ['the safeguarding lead', CASEWORK],
  ['the vetting officer', []],
  ['the administrator', []],
];

describe('what was written about a case', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const ids = {
    mentee: '',
    mentor: '',
    match: '',
    met: '',
    missed: '',
    review: '',
    toMentee: '',
    toMentor: '',
    supervision: '',
  };
  const routes = (): string[] => [
    ...['', '?show=sheets', '?show=reviews', '?show=contacts'].map(show => `/mentees/${ids.mentee}${show}`),
    ...['', '?show=sheets', '?show=reviews'].map(show => `/matches/${ids.match}${show}`),
    ...['', '?show=supervision', '?show=contacts'].map(show => `/mentors/${ids.mentor}${show}`),
    ...[ids.met, ids.missed].flatMap(id => [`/sheets/${id}`, `/sheets/${id}/correct`, `/api/sheets/${id}`]),
    `/matches/${ids.match}/sheets/new`,
    `/mentor/matches/${ids.match}`,
    `/reviews/${ids.review}`,
    `/contacts/${ids.toMentee}`,
    `/contacts/${ids.toMentor}`,
    `/supervisions/${ids.supervision}`,
    ...['mentee-review', 'everyone'].map(kind => `/today?worker=everyone&kind=${kind}`),
    '/cases?q=Quince',
    '/search?q=Quince',
    '/search?q=Amara',
    '/quality/qim/44',
    '/quality/qim/52',
  ];

  /** An account of its own for each reader, so that nobody is the author of what they should not read. */
  async function account(name: string, role: string, programme: 'schools' | 'leaving-care' = 'schools') {
    const email = `${name}@lantern.example`;
    const rows = await app.database.owner.query<{ id: string }[]>(
      `insert into user_account (id, organisation_id, email, name, created_at)
       values (gen_random_uuid(), $1, $2, $3, now()) returning id`,
      [app.charity.organisationId, email, name],
    );
    const id = rows[0]?.id ?? '';
    await app.database.owner.query(
      'insert into membership (user_id, programme_id, role, since) values ($1, $2, $3, now())',
      [id, app.charity.programmes[programme], role],
    );
    return { id, email };
  }

  const emails: Record<string, string> = {};

  beforeAll(async () => {
    const held = await account('supervisor', 'coordinator');
    const manager = await account('manager', 'manager');
    const reviewed = await account('reviewer', 'manager');
    const lead = await account('lead', 'coordinator');
    const coordinator = await account('coordinator', 'coordinator');
    const other = await account('other', 'mentor');
    const vetting = await account('vetting', 'vetting-officer');
    await app.database.owner.query('update programme set lead_id = $2 where id = $1', [
      app.charity.programmes.schools,
      lead.id,
    ]);
    Object.assign(emails, {
      'the mentor of the match': addressOf('tom'),
      'another mentor': other.email,
      'the coordinator': coordinator.email,
      'the coordinator who held the supervision': held.email,
      'a coordinator of another programme': addressOf('callum'),
      'the manager': manager.email,
      'the manager who reviewed': reviewed.email,
      'the lead of the programme': lead.email,
      'the safeguarding lead': addressOf('helen'),
      'the vetting officer': vetting.email,
      'the administrator': addressOf('ada'),
    });
    const match = await casework.aMatch('2026-07-01', {
      mentor: 'Tom Hughes',
      userId: app.charity.people.tom,
    });
    Object.assign(ids, { match: match.id, mentee: match.menteeId, mentor: match.mentorId });
    await casework.aMatch('2026-08-01', { mentee: 'Yusuf Ali', mentor: 'Joan Whitaker', userId: other.id });
    ids.met = await casework.aSheet(match.id, '2026-11-12', { note: WORDS.sheet, place: WORDS.place });
    ids.missed = await casework.aSheet(match.id, '2026-11-05', {
      ...metSheet('2026-11-05'),
      outcome: 'mentor-cancelled',
      minutes: null,
      note: WORDS.sheet,
      told: WORDS.told,
    });
    const priya = await app.actor('priya');
    const heldOn = LocalDate.of('2026-11-10');
    ids.review = await app.service(Reviews).record(await app.actor(reviewed.email), match.id, {
      heldOn,
      mentorPresent: true,
      aimsAndProgress: WORDS.review,
      wishToContinue: 'yes',
      stillNeeded: 'yes',
      viewOfService: WORDS.view,
      outcome: 'continue',
      outcomeNote: WORDS.view,
      lateReason: WORDS.late,
    });
    const call = { heldOn, how: 'phone', reached: true, purpose: 'routine' } as const;
    const contacts = app.service(Contacts);
    ids.toMentee = await contacts.log(priya, { menteeId: match.menteeId }, { ...call, note: WORDS.mentee });
    ids.toMentor = await contacts.log(priya, { mentorId: match.mentorId }, { ...call, note: WORDS.mentor });
    ids.supervision = await app.service(Supervisions).record(await app.actor(held.email), match.mentorId, {
      heldOn,
      how: 'phone',
      boundaries: WORDS.supervision,
      aimsAndRole: WORDS.supervision,
      viewOfService: null,
      menteeProgress: WORDS.supervision,
      wishToContinue: 'yes',
      actions: WORDS.supervision,
    });
  });

  it.each(READERS)('is read by %s as far as the policy goes, on every page', async (who, reads) => {
    const visitor = await app.signedInAs(emails[who] ?? '');
    const found = new Map<Said, string[]>();
    for (const route of routes()) {
      const page = await visitor.get(route);
      expect([route, page.status]).not.toEqual([route, 500]);
      for (const [said, words] of Object.entries(WORDS) as [Said, string][])
        if (page.body.includes(words)) found.set(said, [...(found.get(said) ?? []), route]);
    }
    expect([...found.keys()].sort()).toEqual([...reads].sort());
  });

  it('opens the record itself for whoever reads it on a timeline, and for nobody else', async () => {
    const records = [
      `/reviews/${ids.review}`,
      `/contacts/${ids.toMentee}`,
      `/supervisions/${ids.supervision}`,
    ];
    const answers = await Promise.all(
      READERS.map(async ([who]) => {
        const visitor = await app.signedInAs(emails[who] ?? '');
        const opened = await Promise.all(records.map(record => visitor.get(record)));
        return [who, opened.map(page => page.status === 200)] as const;
      }),
    );
    const expected = READERS.map(([who, reads]) => [
      who,
      [reads.includes('review'), reads.includes('mentee'), reads.includes('supervision')],
    ]);
    expect(answers).toEqual(expected);
  });

  it('never offers a link to a record that leads to a refusal', async () => {
    for (const [who] of READERS) {
      const visitor = await app.signedInAs(emails[who] ?? '');
      const files = [`/mentees/${ids.mentee}`, `/matches/${ids.match}`, `/mentors/${ids.mentor}`];
      for (const file of [...files, '/quality/qim/44', '/quality/qim/52']) {
        const body = (await visitor.get(file)).body;
        const links = [...body.matchAll(/href="(\/(?:sheets|reviews|contacts|supervisions)\/[^"]+)"/g)];
        for (const [, link = ''] of links)
          expect([who, file, link, (await visitor.get(link)).status]).toEqual([who, file, link, 200]);
      }
    }
  });

  it('shows a coordinator that a supervision was held that is not hers to read', async () => {
    const visitor = await app.signedInAs(emails['the coordinator'] ?? '');
    const page = await visitor.get(`/mentors/${ids.mentor}?show=supervision`);
    expect(page.text()).toContain('Supervision');
    expect(page.body).not.toContain(`/supervisions/${ids.supervision}`);
  });

  it('lets nobody correct what they may not read', async () => {
    const manager = await app.signedInAs(emails['the manager'] ?? '');
    for (const form of [
      `/reviews/${ids.review}`,
      `/contacts/${ids.toMentor}`,
      `/sheets/${ids.met}/correct`,
    ]) {
      const token = { csrf: (await manager.get('/api/session')).json<{ csrf: string }>().csrf };
      expect([form, (await manager.postBare(form, token)).status]).toEqual([form, 403]);
    }
  });

  it('gives the safeguarding lead the record to read, without a form', async () => {
    const helen = await app.signedInAs('helen');
    for (const record of [`/reviews/${ids.review}`, `/contacts/${ids.toMentor}`]) {
      const page = await helen.get(record);
      expect([record, page.status, page.body.includes('Save the')]).toEqual([record, 200, false]);
    }
  });

  it.each([
    ['the coordinator', () => `/mentees/${ids.mentee}`, 'mentee.read.opened', () => ids.mentee],
    ['the coordinator', () => `/mentors/${ids.mentor}`, 'mentor.read.opened', () => ids.mentor],
    ['the coordinator', () => `/matches/${ids.match}`, 'match.read.opened', () => ids.match],
    ['the safeguarding lead', () => `/reviews/${ids.review}`, 'review.read.opened', () => ids.review],
    [
      'the mentor of the match',
      () => `/mentor/matches/${ids.match}`,
      'mentor.before-meeting.opened',
      () => ids.match,
    ],
  ])('leaves one audit row of each reading: %s', async (who, path, act, subject) => {
    const visitor = await app.signedInAs(emails[who] ?? '');
    const rows = () =>
      app.source
        .query<{ n: number }[]>(
          `select count(*)::int as n from audit_entry a join user_account u on u.id = a.actor_id
           where a.act = $1 and a.subject_id = $2 and u.email = $3`,
          [act, subject(), emails[who]],
        )
        .then(found => found[0]?.n ?? 0);
    const before = await rows();
    expect((await visitor.get(path())).status).toBe(200);
    expect((await rows()) - before).toBe(1);
  });
});
