import { beforeAll, describe, expect, it } from '@jest/globals';
import { missing } from '#practice';
import { mentorReferences, ReferenceRound, References } from '#recruitment';
import { stepGate } from '#practice';
import { aReferee, aReferenceIn, anApplicant, linkMailedTo } from '../../builders/references.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

const ASKED = {
  name: 'Moira Lennox',
  email: 'moira@elm-park.example',
  organisation: 'Elm Park Academy',
  knows: 'work',
};
const SAID = {
  position: 'Head of year, Elm Park Academy',
  setting: 'work',
  related: 'no',
  capacity: 'I led the team that she worked in',
  years: '3',
  months: '4',
  seen: 'yes',
  suitability: 'Patient and punctual. =HYPERLINK("x") <script>alert(1)</script> ‮ \' or 1=1 --',
  concern: 'no',
  reengage: 'yes',
  shown: 'no',
  declared: 'yes',
};
const TALK = { how: 'phone', words: 'Called the switchboard of the school', ...typedDay('on', '2026-11-22') };
const RESULT = { result: 'satisfactory', reasons: 'Knows her well', ...typedDay('on', '2026-11-22') };
const gate = stepGate({ before: 'mentor-approved', needs: [mentorReferences] });

describe('references for an applicant', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let priya: Visitor;
  let jo: string;
  let foreign: string;
  const file = () => `/mentors/${jo}/references`;
  const lacking = async (id: string) =>
    (await missing(app.source, gate, id, app.clock.today())).map(({ text }) => text);
  const hrefOf = async (referee: string): Promise<string> => {
    const href = (await priya.get(file())).link(referee);
    if (!href) throw new Error(`no reference from ${referee}`);
    return href;
  };

  beforeAll(async () => {
    priya = await app.signedInAs('priya');
    jo = await anApplicant(app, 'Joanna Okonkwo', { email: 'jo@home.example' });
    await anApplicant(app, 'Alasdair Fraser', { email: 'Alasdair@Home.example', programme: 'leaving-care' });
    foreign = await anApplicant(app, 'Rhian Davies', { programme: 'leaving-care' });
  });

  it.each([
    ['relative', 'Relatives cannot be referees. Ask for somebody else.'],
    ['partner', 'A partner cannot be a referee. Ask for somebody else.'],
    ['household', 'Nobody who lives with them can be a referee. Ask for somebody else.'],
    ['applicant', 'Nobody who applies to us as well can be a referee. Ask for somebody else.'],
  ])('are not asked of a %s', async (knows, words) => {
    const page = await priya.post(`${file()}/new`, { ...ASKED, knows });
    expect([page.status, page.errorSummary()]).toEqual([422, [words]]);
    expect(page.field('name')).toBe('Moira Lennox');
  });

  it.each([
    ['the applicant', 'JO@home.example', 'This is the address of the applicant'],
    [
      'another applicant of the charity',
      'alasdair@home.example',
      'This is the address of somebody who applies to us as well: ask for another',
    ],
  ])('are not asked of the address of %s', async (_, email, words) => {
    const page = await priya.post(`${file()}/new`, { ...ASKED, email });
    expect([page.status, page.errorSummary()]).toEqual([422, [words]]);
  });

  it('are asked for by a letter that names nobody, and answered on a page without an account', async () => {
    const asked = await priya.post(`${file()}/new`, ASKED);
    expect([asked.status, asked.location]).toEqual([303, file()]);
    const again = await priya.post(`${file()}/new`, ASKED);
    expect(again.errorSummary()).toEqual(['This referee has been asked already']);

    const [letter] = await app.letters();
    expect(`${letter?.subject} ${letter?.body}`).not.toMatch(/Joanna|Okonkwo/);
    const link = await linkMailedTo(app, 'moira@elm-park.example');
    const [kept] = await app.source.query<{ body: string; part: string }[]>('select body, part from letter');
    expect(kept?.part).toBe('referee');
    expect(kept?.body).not.toContain(link);

    const referee = app.visitor();
    expect((await referee.get(link)).heading()).toBe('Reference for Joanna Okonkwo');
    const bare = await referee.post(link, {
      name: 'Moira Lennox',
      concern: 'yes',
      suitability: SAID.suitability,
    });
    expect(bare.status).toBe(422);
    expect(bare.field('suitability')).toBe(SAID.suitability);
    expect(bare.errorSummary()).toContain('Tick that what you wrote is true');
    const unsaid = await referee.post(link, { ...SAID, concern: 'yes' });
    expect([unsaid.status, unsaid.errorSummary()]).toEqual([422, ['Say what the concern or matter was']]);
    const sent = await referee.post(link, SAID);
    expect([sent.status, sent.location]).toEqual([303, '/reference/thank-you']);
  });

  it('are answered once, and a link tells nobody why it does not open', async () => {
    const referee = app.visitor();
    const used = await referee.get(await linkMailedTo(app, 'moira@elm-park.example'));
    const never = await referee.get(`/reference/${'x'.repeat(43)}`);
    const odd = await referee.get(`/reference/${encodeURIComponent("' or 1=1 --")}`);
    await app
      .service(References)
      .ask(await app.actor('priya'), jo, aReferee({ name: 'Late Answer', email: 'late@work.example' }));
    const link = await linkMailedTo(app, 'late@work.example');
    const open = await referee.get(link);
    const back = app.clock.now();
    app.clock.set(new Date('2026-12-21T12:00:00Z'));
    const late = await referee.get(link);
    const sentLate = await referee.fill(open, SAID);
    app.clock.set(back);

    const bodies = [used, never, odd, late, sentLate].map(({ body }) =>
      body.replace(/nonce="[^"]*"|value="[^"]*"|content="[^"]*"/g, ''),
    );
    expect([used, never, odd, late, sentLate].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(bodies).size).toBe(1);
  });

  it('count once they were checked with the referee and decided on', async () => {
    const one = await hrefOf('Moira Lennox');
    const page = await priya.get(one);
    expect(page.text()).toContain('Given in confidence: Joanna Okonkwo does not see it.');
    expect(page.body).toContain('&lt;script>alert(1)');
    const early = await priya.post(`${one}/steps/decide`, RESULT);
    expect([early.status, early.errorSummary()]).toEqual([
      409,
      ['Nobody has checked yet that it comes from them: call or write to where they work.'],
    ]);
    expect(early.field('reasons')).toBe('Knows her well');
    const nothing = await priya.post(`${one}/steps/take-up`, TALK);
    expect(nothing.errorSummary()).toEqual(['This reference says nothing that has to be taken up.']);
    expect((await priya.post(`${one}/steps/verify`, TALK)).status).toBe(303);
    expect((await priya.post(`${one}/steps/decide`, RESULT)).status).toBe(303);
    expect((await priya.get(file())).row('Moira Lennox')).toContain('Satisfactory');
    expect(await lacking(jo)).toEqual([expect.stringContaining('(so far 1)')]);
  });

  it('do not count before what speaks against the applicant was taken up', async () => {
    const id = await aReferenceIn(app, jo, {
      referee: { name: 'Owen Pryce', email: 'owen@college.example', knows: 'education' },
      answer: {
        setting: 'education',
        concern: true,
        concernWords: 'Often late in the first year',
        knownMonths: 7,
      },
    });
    const one = `/references/${id}`;
    expect((await priya.get(one)).text()).toContain(
      'has known them for 7 months; this programme asks for 1 year',
    );
    await priya.post(`${one}/steps/verify`, TALK);
    const refused = await priya.post(`${one}/steps/decide`, RESULT);
    expect([refused.status, refused.errorSummary()]).toEqual([
      409,
      ['It speaks against the applicant, and that has not been taken up with the referee.'],
    ]);
    await priya.post(`${one}/steps/take-up`, TALK);
    expect((await priya.post(`${one}/steps/decide`, RESULT)).status).toBe(303);
    expect(await lacking(jo)).toEqual([]);
    await priya.post(`${one}/steps/decide`, { ...RESULT, result: 'unsatisfactory' });
    expect(await lacking(jo)).toHaveLength(1);
  });

  it('do not count from a friend, nor from somebody who turns out to be a relative', async () => {
    const friend = await aReferenceIn(app, jo, {
      referee: { name: 'A Friend', email: 'friend@home.example', knows: 'personal' },
      answer: { setting: 'personal' },
    });
    await priya.post(`/references/${friend}/steps/verify`, TALK);
    expect((await priya.post(`/references/${friend}/steps/decide`, RESULT)).status).toBe(303);
    expect(await lacking(jo)).toHaveLength(1);
    const aunt = await aReferenceIn(app, jo, {
      referee: { name: 'An Aunt', email: 'aunt@work.example' },
      answer: { related: 'relative' },
    });
    await priya.post(`/references/${aunt}/steps/verify`, TALK);
    const refused = await priya.post(`/references/${aunt}/steps/decide`, RESULT);
    expect(refused.errorSummary()).toEqual([
      'The referee says that they are close to the applicant: it cannot count.',
    ]);
  });

  it('come in as a letter too, kept for those who may read it alone', async () => {
    await priya.post(`${file()}/new`, { ...ASKED, name: 'Canon Ruthven', email: '' });
    const one = await hrefOf('Canon Ruthven');
    const answers = {
      ...SAID,
      name: 'Canon Ruthven',
      direct: 'yes',
      suitability: 'Good',
      ...typedDay('receivedOn', '2026-11-22'),
    };
    const { declared: _, ...letter } = answers;
    const without = await priya.upload(`${one}/letter`, letter, {});
    expect([without.status, without.errorSummary()]).toEqual([422, ['Attach the letter']]);
    const bytes = new TextEncoder().encode('To Lantern Mentoring');
    const filed = await priya.upload(`${one}/letter`, letter, { files: { name: 'letter.txt', bytes } });
    expect([filed.status, filed.location]).toEqual([303, one]);

    const href = (await priya.get(one)).link('letter.txt') ?? '';
    const got = await priya.get(href);
    expect([got.status, got.body, got.headers.get('content-disposition')]).toEqual([
      200,
      'To Lantern Mentoring',
      expect.stringContaining('attachment'),
    ]);
    expect((await (await app.signedInAs('callum')).get(href)).status).toBe(404);
    for (const who of ['tom', 'ada'] as const)
      expect((await (await app.signedInAs(who)).get(href)).status).toBe(403);
  });

  it('are nothing to another programme, and never to whom they are about', async () => {
    const one = await hrefOf('Moira Lennox');
    const callum = await app.signedInAs('callum');
    const unknown = await callum.get('/references/6dbb3a2e-1111-4111-8111-111111111111');
    const closed = await callum.get(one);
    expect([closed.status, unknown.status]).toEqual([404, 404]);
    expect((await callum.get(file())).status).toBe(404);
    expect((await priya.get(`/mentors/${foreign}/references`)).status).toBe(404);

    const own = await anApplicant(app, 'Priya Raman', { email: 'Priya@lantern.example' });
    const id = await aReferenceIn(app, own, { referee: { email: 'boss@work.example' }, by: 'samuel' });
    for (const path of [`/mentors/${own}/references`, `/references/${id}`, `/references/${id}/steps/decide`])
      expect((await priya.get(path)).status).toBe(404);
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(`/references/${id}`)).status).toBe(200);
  });

  it('are read by the safeguarding lead, who takes no step', async () => {
    const one = await hrefOf('Moira Lennox');
    const helen = await app.signedInAs('helen');
    const page = await helen.get(one);
    expect([page.status, page.links().filter(({ href }) => href.includes('/steps/'))]).toEqual([200, []]);
    expect((await helen.get(`${one}/steps/decide`)).status).toBe(403);
  });

  it('are asked for again after one week and after two, once each, whoever goes round', async () => {
    const applicant = await anApplicant(app, 'Wait Long', { email: 'wait@home.example' });
    await app
      .service(References)
      .ask(await app.actor('priya'), applicant, aReferee({ email: 'slow@work.example' }));
    const round = app.service(ReferenceRound);
    const to = async () =>
      (await app.letters()).filter(each => each.to_address === 'slow@work.example').length;
    const back = app.clock.now();
    const counts: number[] = [];
    for (const day of ['2026-11-28', '2026-11-29', '2026-12-05', '2026-12-06', '2026-12-20']) {
      app.clock.set(new Date(`${day}T12:00:00Z`));
      await Promise.all([round.remindDue(), round.remindDue()]);
      await round.remindDue();
      counts.push(await to());
    }
    const page = await (await app.signedInAs('priya')).get(`/mentors/${applicant}/references`);
    const newest = await app.visitor().get(await linkMailedTo(app, 'slow@work.example'));
    app.clock.set(back);
    priya = await app.signedInAs('priya');
    expect(counts).toEqual([1, 2, 2, 3, 3]);
    expect(page.text()).toContain('1 referee has not answered for three weeks: ask somebody else.');
    expect(newest.status).toBe(200);
  });

  it('are no longer asked of somebody who was struck off: their link is closed', async () => {
    const applicant = await anApplicant(app, 'Struck Off');
    const id = await app
      .service(References)
      .ask(await app.actor('priya'), applicant, aReferee({ email: 'gone@work.example' }));
    const link = await linkMailedTo(app, 'gone@work.example');
    await priya.post(`/references/${id}/steps/withdraw`, {
      why: 'Wrong person',
      ...typedDay('on', '2026-11-22'),
    });
    expect((await app.visitor().get(link)).status).toBe(404);
  });

  it('follow what the programme asks of referees, from a day on', async () => {
    const samuel = await app.signedInAs('samuel');
    const path = `/settings/selection/${app.charity.programmes.schools}/referee-known-months`;
    const past = await samuel.post(path, { months: '24', ...typedDay('from', '2026-11-21') });
    expect(past.errorSummary()).toEqual(['A change takes effect from today or a later day']);
    expect((await samuel.post(path, { months: '6', ...typedDay('from', '2026-11-22') })).status).toBe(303);
    expect((await priya.get(await hrefOf('Owen Pryce'))).text()).not.toContain('this programme asks for');
    expect((await priya.get(path)).status).toBe(403);
  });
});
