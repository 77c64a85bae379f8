import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { ReferralOpenings } from '#referrals';
import { Casework } from '../../builders/casework.js';
import { AGENCY_ANSWERS, publishForms, refer, SELF_ANSWERS } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const SECRETS = ['black-caribbean', 'Black: Caribbean'];

describe('the equality questions', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let receipt = '';
  let mentee = '';
  let late = '';
  const later = (minutes: number) => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));
  async function receipts(): Promise<string> {
    later(6);
    const sent = await refer(app, 'agency', AGENCY_ANSWERS);
    return sent.location ?? '';
  }
  async function answered(path: string, typing: Record<string, string>) {
    const visitor = app.visitor();
    return visitor.fill(await visitor.get(path), typing, path);
  }
  beforeAll(async () => {
    await casework.on('2026-09-01', () => publishForms(app));
    late = await casework.on('2026-10-05', async () => {
      await refer(app, 'self', { ...SELF_ANSWERS, firstName: 'Late', lastName: 'Asked' });
      const [row] = await app.source.query<{ id: string }[]>(
        `select id from referral where first_name = 'Late'`,
      );
      return app.service(ReferralOpenings).openFile(await app.actor('priya'), row?.id ?? '');
    });
    receipt = await receipts();
    mentee = await casework.aMentee('Amara Okafor', '2026-03-02');
  });

  it('stand behind the receipt, can be left out, and offer not to say to each', async () => {
    const page = await app.visitor().get(receipt);
    const path = page.link('a few questions that help us to be fair');
    expect(path).toBe(`${receipt}/equality`);
    const form = await app.visitor().get(path ?? '');
    expect(form.body.match(/value="declined"/g)).toHaveLength(form.body.match(/<fieldset/g)?.length ?? 0);
    expect(form.text()).not.toContain('Sexual orientation');
    expect(form.link('leave it all out')).toBe(receipt);
  });

  it('say what is wrong and keep what was chosen', async () => {
    const path = `${receipt}/equality`;
    const none = await answered(path, {});
    expect(none.status).toBe(422);
    expect(none.errorSummary()).toEqual(['Answer at least one question, or tick that none is answered']);
    const both = await answered(path, { sex: 'female', declines: 'yes' });
    expect(both.errorSummary()).toEqual(['Either answer, or tick that none is answered']);
    expect((await answered(path, { sex: 'somebody' })).status).toBe(422);
    expect(await counts()).toEqual({ facts: 0, rows: 0 });
  });

  it('are counted once, and a second answer is refused kindly', async () => {
    const path = `${receipt}/equality`;
    const visitor = app.visitor();
    const open = await visitor.get(path);
    const sent = await answered(path, { sex: 'female', ethnicity: 'black-caribbean', religion: 'declined' });
    expect([sent.status, sent.location]).toEqual([303, '/refer/counted']);
    const again = await visitor.fill(open, { sex: 'male' }, path);
    expect(again.status).toBe(409);
    expect(again.text()).toContain('asked once. Thank you');
    expect((await visitor.get(path)).heading()).toBe('This was answered before');
    expect(await counts()).toEqual({ facts: 1, rows: 1 });
    const [row] = await app.source.query<{ answers: object }[]>('select answers from equality_answer');
    expect(row?.answers).toMatchObject({
      sex: 'female',
      religion: 'declined',
      disability: 'blank',
      orientation: 'unasked',
    });
  });

  it('are asked by a worker too, who sees afterwards only that it was done and when', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${mentee}/equality`;
    const form = await priya.get(path);
    expect((await priya.fill(form, { ethnicity: 'black-caribbean' }, path)).status).toBe(303);
    const again = await priya.get(path);
    expect(again.body).not.toContain('Keep the answers');
    expect(again.text()).toContain('They were asked on 22 November 2026');
    expect((await priya.fill(form, { declines: 'yes' }, path)).status).toBe(409);
    const file = await priya.get(`/mentees/${mentee}`);
    expect(file.text()).toContain('Equality questions asked');
    for (const secret of SECRETS) for (const page of [again, file]) expect(page.body).not.toContain(secret);
  });

  it('are open to nobody else, by any of their addresses', async () => {
    const other = await casework.aMentee('Somebody Else', '2026-03-02');
    for (const who of ['callum', 'tom', 'ada', 'helen'] as const) {
      const visitor = await app.signedInAs(who);
      for (const id of [other, mentee]) {
        const page = await visitor.get(`/mentees/${id}/equality`);
        expect([who, [403, 404].includes(page.status)]).toEqual([who, true]);
        for (const secret of SECRETS) expect(page.body).not.toContain(secret);
        const post = await visitor.post(`/mentees/${id}/equality`, { sex: 'male' });
        expect([403, 404]).toContain(post.status);
      }
    }
    expect((await app.visitor().get(`/refer/receipt/${'a'.repeat(43)}/equality`)).status).toBe(404);
    for (const who of ['priya', 'samuel'] as const)
      for (const path of [
        `/mentees/${mentee}/equality`,
        `${receipt}/equality`,
        receipt,
        `/mentees/${mentee}`,
      ]) {
        const page = await (await app.signedInAs(who)).get(path);
        for (const secret of SECRETS) expect(page.body).not.toContain(secret);
      }
  });

  it('cannot be joined to whoever was asked, by what the tables share or by their order', async () => {
    for (const [nth, sex] of ['female', 'male', 'female', 'male', 'female', 'male', 'male'].entries()) {
      const path = `${await receipts()}/equality`;
      await answered(path, {
        sex,
        religion: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh'][nth] ?? '',
      });
    }
    const columns = await app.source.query<{ column_name: string }[]>(
      `select column_name from information_schema.columns where table_name = 'equality_answer' order by 1`,
    );
    expect(columns.map(each => each.column_name)).toEqual([
      'answers',
      'id',
      'month',
      'programme_id',
      'side',
      'version',
    ]);
    // Each shared column alone and together leads from one fact to every row of its month.
    const shared = await app.source.query<{ rows: number }[]>(
      `select count(*)::int as rows from equality_asked f join equality_answer a
         on a.programme_id = f.programme_id and a.side = f.side and a.month = date_trunc('month', f.asked_on)
       where f.outcome = 'answered' group by f.subject_id`,
    );
    expect(shared.map(each => each.rows)).toEqual(Array(9).fill(9));
    const writers = await app.source.query<object[]>('select distinct xmin::text from equality_answer');
    expect(writers).toHaveLength(1);
    const ids = await app.source.query<{ n: number }[]>(
      `select count(*)::int as n from equality_answer a
       where exists (select 1 from equality_asked f where f.subject_id = a.id) or exists (select 1 from referral r where r.id = a.id)
         or exists (select 1 from audit_entry t where to_jsonb(t)::text like '%' || a.id || '%')
         or exists (select 1 from case_event e where to_jsonb(e)::text like '%' || a.id || '%')`,
    );
    expect(ids[0]?.n).toBe(0);
    for (const table of ['audit_entry', 'case_event', 'outbox_mail'])
      expect(
        await app.source.query(
          `select 1 from ${table} t where to_jsonb(t)::text ~ 'black-caribbean|buddhist|"blank"'`,
        ),
      ).toEqual([]);
    const order = async () =>
      (
        await app.source.query<{ r: string }[]>(
          `select answers ->> 'religion' as r from equality_answer order by ctid`,
        )
      )
        .map(each => each.r)
        .join();
    const seen = new Set<string>();
    for (let n = 0; n < 4; n++) {
      await answered(`${await receipts()}/equality`, { declines: 'yes' });
      seen.add(await order());
      await app.source.query(
        `select equality_keep(programme_id, 'mentee', '2026-11-01', 'england-and-wales-1', '{"sex":"male"}') from equality_asked limit 1`,
      );
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it('come up on Today after 20 working days, until somebody has asked', async () => {
    const priya = await app.signedInAs('priya');
    const list = '/today?kind=papers&worker=everyone';
    const today = await priya.get(list);
    expect(today.text()).toContain('Late Asked: the equality questions, not asked yet');
    const path = `/mentees/${late}/equality`;
    expect(today.links().map(({ href }) => href)).toContain(`/equality/${late}`);
    expect((await priya.get(`/equality/${late}`)).location).toBe(path);
    expect((await priya.fill(await priya.get(path), { declines: 'yes' }, path)).status).toBe(303);
    expect((await priya.get(list)).text()).not.toContain('Late Asked');
  });

  it('cannot be rewritten or added to by a way round', async () => {
    for (const statement of [
      'update equality_answer set answers = answers',
      'delete from equality_answer',
      'delete from equality_asked',
    ])
      await expect(app.source.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('come out as totals, the small ones hidden', async () => {
    const kind = builtSources.reports.get('equalities-mentees');
    if (!kind) throw new Error('the report is not there');
    expect(kind.tables.map(each => each.key)).toContain('by-ethnicity');
    const asked = {
      programmeIds: Object.values(app.charity.programmes),
      from: '2026-11-01',
      to: '2026-11-30',
    };
    const { rows } = (
      await app.source.query<{ answer: string; people: number }[]>(
        kind.tables.find(each => each.key === 'by-ethnicity')?.rows ?? '',
        [asked.programmeIds, asked.from, asked.to],
      )
    ).reduce<{ rows: Record<string, number> }>(
      (all, each) => ({ rows: { ...all.rows, [each.answer]: each.people } }),
      { rows: {} },
    );
    expect(rows).toMatchObject({ black: 2, white: 0 });
  });

  const counts = async () =>
    (
      await app.source.query<{ facts: number; rows: number }[]>(
        'select (select count(*)::int from equality_asked) as facts, (select count(*)::int from equality_answer) as rows',
      )
    )[0];
});
