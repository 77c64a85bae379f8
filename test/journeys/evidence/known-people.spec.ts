import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate, newId, NotFound } from '#kernel';
import { Mentees, Mentors } from '#people';
import { IdentifyingWords } from '#programmes';
import { redact, survivors } from '#redaction';
import { known, knownPeople } from '../../../libs/evidence/src/redaction/known-people.js';
import { AGENCY_ANSWERS, newest, publishForms, refer } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const person = (firstName: string, lastName: string, more: object = {}) => ({
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
  ...more,
});

describe('whom a programme knows', () => {
  const app = useTestApp({ today: '2026-06-01' });
  const day = LocalDate.of('2026-05-01');
  const schools = () => [app.charity.programmes.schools];

  beforeAll(async () => {
    const priya = await app.actor('priya');
    const menteeId = await app.service(Mentees).add(priya, {
      programmeId: app.charity.programmes.schools,
      person: person('Adaeze', 'Okonkwo', {
        preferredName: 'Ada',
        otherNames: ['Zizi', 'Eze Obi'],
        bornOn: '2011-05-03',
        email: 'ada.koko@example.org',
      }),
      school: 'Saint Brigid Academy',
      ownerId: priya.userId,
      referredOn: day,
    });
    const around = [
      ['Mother', 'Ngozi'],
      ['older brother', 'Chidi'],
      ['Social worker', 'Fenella'],
      ['family friend', 'Oisín'],
    ] as const;
    for (const [relation, first] of around) {
      await app
        .service(Mentees)
        .connect(priya, menteeId, { relation, emergency: false, person: person(first, 'Lovage') });
    }
    await app.service(Mentees).connect(priya, menteeId, {
      relation: 'lives next door',
      emergency: true,
      person: person('Wanda', 'Kowalczyk'),
    });
    await app.service(Mentors).add(priya, {
      programmeId: app.charity.programmes.schools,
      person: person('Tomos', 'Hughes', { email: 'twmi@example.org' }),
      ownerId: priya.userId,
      userId: app.charity.people.tom,
      appliedOn: day,
    });
  });

  it('are mentees, mentors, those around a mentee and everybody with an account, each in one role', async () => {
    const people = await knownPeople(app.source, schools());
    const roles = Object.fromEntries(
      people.map((one): [string, string] => [one.names[0]?.text ?? '', one.role]),
    );
    expect(roles).toMatchObject({
      Adaeze: 'mentee',
      Ngozi: 'carer',
      Chidi: 'sibling',
      Fenella: 'referrer',
      Oisín: 'supporter',
      Wanda: 'emergency contact',
      Tomos: 'mentor',
      'Callum Reid': 'staff',
      'Ada Brennan': 'staff',
    });
    expect(people.filter(one => one.names.some(name => name.text === 'Tom Hughes'))).toHaveLength(1);
  });

  it.each([
    'Adaeze',
    'Okonkwo',
    'Ada',
    'zizi',
    'Obi',
    'ada.koko',
    'Ngozi',
    'Lovage',
    'Oisin',
    'Kowalczyk',
    'Tomos',
    'twmi',
    'Priya Raman',
    'adeyemi',
    'saint brigid',
    '3 May 2011',
  ])('are found by every name they have: %s', async name => {
    const { lexicon } = await known(app.source, schools(), []);
    const found = survivors(`We talked about ${name} today.`, lexicon);
    expect(new Set(found.map(one => one.sure))).toEqual(new Set([true]));
  });

  it('are found by a name that was corrected: older notes still hold it', async () => {
    const priya = await app.actor('priya');
    const mentees = app.service(Mentees);
    const programmeId = app.charity.programmes.schools;
    const details = { programmeId, school: null, ownerId: priya.userId };
    const referred = { ...details, referredOn: day, waitingSince: null };
    const id = await mentees.add(priya, { ...referred, person: person('Dorotka', 'Szymborska') });
    await mentees.correct(priya, id, 1, { ...details, person: person('Dorota', 'Lis') });
    const { lexicon } = await known(app.source, schools(), []);
    for (const name of ['Dorotka', 'Szymborska', 'Lis'])
      expect(survivors(`We talked about ${name} today.`, lexicon)).toMatchObject([
        { kind: 'name', sure: true },
      ]);
  });

  it('are the young person and whoever referred them apart: two numbers where a pack gives numbers', async () => {
    await publishForms(app);
    await refer(app, 'agency', AGENCY_ANSWERS);
    const people = await knownPeople(app.source, schools());
    const keyOf = (name: string) =>
      people.find(one => one.names.some(({ text }) => text === name))?.key ?? name;
    expect(keyOf('Reuben')).toBe(await newest(app));
    expect(keyOf('Ms Achieng')).toBe(`referrer of ${await newest(app)}`);
  });

  it('are those, too, who answered for somebody that was asked for an interview or a story', async () => {
    const { schools: programmeId } = app.charity.programmes;
    const priya = app.charity.people.priya;
    const q = app.database.owner;
    const [asked, told] = [newId(), newId()];
    const [mentee] = await app.source.query<{ id: string }[]>(
      'select id from mentee where programme_id = $1 limit 1',
      [programmeId],
    );
    await q.query(
      `insert into interview (id, programme_id, framework, kind, mentee_id, invited_on, invited_by, recorded_at)
       values ($1, $2, 'qim', 'mentee', $3, '2026-05-01', $4, now())`,
      [asked, programmeId, mentee?.id, priya],
    );
    await q.query(
      `insert into case_study (id, programme_id, kind, mentee_id, started_on, started_by, recorded_at)
       values ($1, $2, 'mentee', $3, '2026-05-01', $4, now())`,
      [told, programmeId, mentee?.id, priya],
    );
    for (const [table, of, id, name] of [
      ['interview_answer', 'interview_id', asked, 'Marisol Quispe'],
      ['case_study_consent', 'case_study_id', told, 'Hyacinth Adomako'],
    ] as const)
      await q.query(
        `insert into ${table} (id, programme_id, ${of}, number, answer, given_by, given_by_name, how, answered_on, recorded_by, recorded_at)
         values ($1, $2, $3, 1, 'given', 'parent-or-carer', $4, 'signed', '2026-05-02', $5, now())`,
        [newId(), programmeId, id, name, priya],
      );
    const { lexicon } = await known(app.source, schools(), []);
    for (const name of ['Marisol', 'Quispe', 'Hyacinth Adomako'])
      expect(survivors(`We talked about ${name} today.`, lexicon)).toMatchObject([
        { kind: 'name', sure: true },
      ]);
  });

  it('are told from those of another programme', async () => {
    const { lexicon } = await known(app.source, [app.charity.programmes['leaving-care']], []);
    expect(survivors('We talked about Okonkwo today.', lexicon)).toEqual([]);
  });

  describe('words that tell where somebody is', () => {
    it('are taken out once a coordinator has noted them, and again let be once withdrawn', async () => {
      const words = app.service(IdentifyingWords);
      const priya = await app.actor('priya');
      const programmeId = app.charity.programmes.schools;
      const text = 'He was at Thornbeck House.';
      const shown = async () => redact(text, (await known(app.source, [programmeId], [])).lexicon).text;

      const id = await words.note(priya, { programmeId, kind: 'establishment', words: 'Thornbeck House' });
      expect(await shown()).toBe('He was at [establishment].');
      expect((await words.list(priya)).map(one => [one.words, one.notedBy])).toEqual([
        ['Thornbeck House', 'Priya Raman'],
      ]);
      await expect(
        words.note(priya, { programmeId, kind: 'place', words: 'thornbeck house' }),
      ).rejects.toMatchObject({ fields: { words: '“thornbeck house” is on the list already' } });

      await words.withdraw(priya, id);
      expect(await shown()).toBe(text);
      expect(await words.list(priya)).toEqual([]);
      await expect(words.withdraw(priya, id)).rejects.toThrow(NotFound);
    });

    it('are nothing to somebody of another programme, and not for a mentor to note', async () => {
      const words = app.service(IdentifyingWords);
      const programmeId = app.charity.programmes.schools;
      const [priya, callum, tom] = [
        await app.actor('priya'),
        await app.actor('callum'),
        await app.actor('tom'),
      ];
      const id = await words.note(priya, { programmeId, kind: 'office', words: 'Harbour Team' });
      await expect(words.withdraw(callum, id)).rejects.toThrow(NotFound);
      await expect(words.note(callum, { programmeId, kind: 'place', words: 'Leith' })).rejects.toThrow(
        NotFound,
      );
      await expect(words.note(tom, { programmeId, kind: 'place', words: 'Leith' })).rejects.toThrow();
      expect(await words.list(callum)).toEqual([]);
    });
  });
});
