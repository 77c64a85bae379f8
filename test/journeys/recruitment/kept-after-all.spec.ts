import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { ApplicantDisposal, ApplicantHolds, DisclosureDisposal, References, Selection } from '#recruitment';
import { DutyToRefer, type Considered } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { anInterview } from '../../builders/interviews.js';
import { anApplicant, aReferee } from '../../builders/references.js';
import { apply, APPLICATION_ANSWERS, publishApplication } from '../../builders/recruitment.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

const DECIDED = LocalDate.of('2026-11-22');
const OVER = '2027-05-22';

describe('somebody who was turned down', () => {
  const app = useTestApp({ today: DECIDED.iso });
  const casework = new Casework(app);
  const round = (day: string): Promise<number> =>
    casework.on(day, () => app.service(ApplicantDisposal).destroyDue());
  const disclosures = (day: string): Promise<number> =>
    casework.on(day, () => app.service(DisclosureDisposal).destroyDue());
  const applied = async (name: string, email = `${name.toLowerCase()}@example.org`): Promise<string> => {
    await apply(app, { ...APPLICATION_ANSWERS, firstName: name, email });
    const [row] = await app.source.query<{ id: string }[]>(
      'select m.id from mentor m join person p on p.id = m.person_id where p.first_name = $1',
      [name],
    );
    return row?.id ?? '';
  };
  const turnedDown = async (name: string): Promise<string> => {
    const id = await applied(name);
    await reject(id);
    return id;
  };
  const reject = async (id: string, on = DECIDED): Promise<void> =>
    app
      .service(Selection)
      .reject(await app.actor('samuel'), id, { on, reasons: 'Has no time', decidedWithId: null });
  const destroyed = async (id: string, on: string) =>
    app.source.query<unknown[]>('select applicant_destroy($1, $2, 6)', [id, on]);
  /** Leaves nobody behind for the next case. */
  const refused = async (id: string): Promise<void> => {
    expect(await round(OVER)).toBe(0);
    await expect(destroyed(id, '2030-01-01')).rejects.toThrow('not to be destroyed');
  };
  const disclosed = async (id: string): Promise<boolean> =>
    (
      await app.source.query<unknown[]>(
        'select 1 from mentor_application where mentor_id = $1 and disclosure is not null',
        [id],
      )
    ).length > 0;

  beforeAll(() => publishApplication(app));

  it('keeps what they disclosed while they are held', async () => {
    const held = await turnedDown('Held');
    const holds = app.service(ApplicantHolds);
    await holds.hold(await app.actor('samuel'), held, 'The police asked');
    expect([await disclosures(OVER), await disclosed(held)]).toEqual([0, true]);
    await holds.release(await app.actor('samuel'), held);
    expect([await disclosures(OVER), await disclosed(held)]).toEqual([1, false]);
    expect(await round(OVER)).toBe(1);
  });

  it('is not destroyed while it is open whether they are referred', async () => {
    const id = await turnedDown('Referable');
    const consider = async (outcome: Considered['outcome'], on = DECIDED) =>
      app.service(DutyToRefer).consider(await app.actor('helen'), id, {
        on,
        removed: 'no',
        conduct: [],
        outcome,
        reasons: 'Nothing that the law asks for',
      });
    await consider('open');
    await refused(id);
    await consider('not-referred');
    // Found on a barred list: that is to be considered on that day or later.
    await app.source.query(
      `insert into vetting_decision (id, record_id, programme_id, mentor_id, clear, outcome, decided_on, valid_until, recorded_by, recorded_at)
       select gen_random_uuid(), gen_random_uuid(), m.programme_id, m.id, false, 'barred', '2026-11-24', null, $2, now() from mentor m where m.id = $1`,
      [id, app.charity.people.helen],
    );
    await refused(id);
    await casework.on('2026-11-25', () => consider('not-referred', LocalDate.of('2026-11-25')));
    expect(await round(OVER)).toBe(1);
  });

  it('is kept once they are interviewed again, with what they disclosed, until it is decided anew', async () => {
    const id = await turnedDown('Returning');
    const file = `/mentors/${id}`;
    const samuel = await app.signedInAs('samuel');
    const again = { ...typedDay('on', DECIDED.iso), reasons: 'Once more' };
    expect((await samuel.post(`${file}/reject`, again)).status).toBe(409);
    expect((await samuel.get(file)).link('Turn down')).toBeUndefined();
    await casework.on('2027-02-01', () => anInterview(app, id));
    await refused(id);
    expect([await disclosures(OVER), await disclosed(id)]).toEqual([0, true]);
    expect((await samuel.get(file)).link('Turn down')).toBeDefined();
    await casework.on('2027-02-10', () => reject(id, LocalDate.of('2027-02-10')));
    expect(await round('2027-08-09')).toBe(0);
    expect(await round('2027-08-10')).toBe(1);
  });

  it('is kept once a referee is asked again', async () => {
    const id = await turnedDown('Hopeful');
    await casework.on('2027-03-01', async () =>
      app.service(References).ask(await app.actor('priya'), id, aReferee({ email: 'again@elm.example' })),
    );
    await refused(id);
    await casework.on('2027-03-02', async () =>
      app
        .service(Selection)
        .withdraw(await app.actor('priya'), id, LocalDate.of('2027-03-02'), 'No time after all'),
    );
    expect(await round('2027-09-02')).toBe(1);
  });

  it('takes no mail of others with them', async () => {
    const going = await applied('Going', 'shared@example.org');
    const staying = await anApplicant(app, 'Stella Staying', { email: 'stella@example.org' });
    const referee = aReferee({ email: 'head@school.example' });
    for (const id of [going, staying])
      await app.service(References).ask(await app.actor('priya'), id, referee);
    await reject(going);
    const other = randomUUID();
    await app.source.query('insert into organisation (id, name, created_at) values ($1, $2, now())', [
      other,
      'Another charity',
    ]);
    const mail = `insert into outbox_mail (id, organisation_id, key, to_address, subject, body, run_at)
      values (gen_random_uuid(), $1, $2, $3, 'A word', 'A letter', now())`;
    await app.source.query(mail, [other, 'letter:elsewhere', 'shared@example.org']);
    await app.source.query(mail, [app.charity.organisationId, 'form-save:theirs', 'shared@example.org']);
    expect(await round(OVER)).toBe(1);
    const left = await app.source.query<{ of: string }[]>(
      `select coalesce((select r.mentor_id::text from mentor_reference r where o.key like '%' || r.id || '%'), o.key) as of
       from outbox_mail o where o.to_address in ('head@school.example', 'shared@example.org') order by 1`,
    );
    expect(left.map(row => row.of).sort()).toEqual([staying, 'letter:elsewhere'].sort());
  });
});
