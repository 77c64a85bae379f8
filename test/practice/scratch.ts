import { newId, type Queryable } from '#kernel';
import { dayOf, isoOf, type Day } from './oracle/calendar.js';
import type { Chance } from './oracle/chance.js';
import { someSettings } from './oracle/chance-histories.js';
import type { History, Programme } from './oracle/history.js';
import { ENGLAND } from './oracle/judge.js';

const noon = (day: Day) => `${isoOf(day)}T12:00:00Z`;
const iso = (day: Day | null) => (day === null ? null : isoOf(day));

const TABLES = `
  create table scratch_spell (subject_id uuid, programme_id uuid, owner_id uuid, started_on date, ended_on date, recorded_at timestamptz);
  create table scratch_trigger (subject_id uuid, programme_id uuid, owner_id uuid, kind text, happened_on date, known_on date,
    closed_on date, recorded_at timestamptz);
  create table scratch_event (subject_id uuid, done_on date, done_ref text, topics text[], side text, recorded_at timestamptz,
    superseded_at timestamptz);
  create table scratch_own (subject_id uuid, effective_from date, months int, days int);
  create table scratch_pause (subject_id uuid, started_on date, ended_on date);
  create table scratch_step (step_id uuid, subject_id uuid, programme_id uuid, owner_id uuid, happened_on date, closed_on date,
    recorded_at timestamptz);
  create table scratch_met (subject_id uuid, met_on date, met_until date, met_ref text);
  grant select on all tables in schema public to cairn_app`;

/** Three programmes, one for each nation, with dated settings of their own for the rules that are tried. */
export async function layProgrammes(
  db: Queryable,
  chance: Chance,
  keys: readonly string[],
): Promise<Programme[]> {
  const organisation = newId();
  await db.query(`insert into organisation (id, name, created_at) values ($1, 'Scratch', now())`, [
    organisation,
  ]);
  const programmes: Programme[] = [];
  for (const nation of ['england-and-wales', 'scotland', 'northern-ireland']) {
    const holidays = await db.query<{ day: string }[]>('select day from bank_holiday where nation = $1', [
      nation,
    ]);
    const days = new Set(holidays.map(({ day }) => dayOf(day)));
    if (nation === 'england-and-wales') ENGLAND.holidays = days;
    programmes.push({
      id: chance.id(),
      lead: chance.id(),
      holidays: days,
      settings: someSettings(chance, keys),
    });
    const { id, lead, settings } = programmes[programmes.length - 1] as Programme;
    await db.query(
      `insert into user_account (id, organisation_id, email, name, created_at) values ($1, $2, $3, 'Lead', now())`,
      [lead, organisation, `${lead}@scratch.example`],
    );
    await db.query(
      `insert into programme (id, organisation_id, key, name, nation, lead_id, opened_on) values ($1, $2, $3, 'P', $4, $5, '2020-01-01')`,
      [id, organisation, nation, nation, lead],
    );
    await fill(
      db,
      'limit_setting',
      settings.map(one => settingRow(id, one)),
    );
  }
  return programmes;
}

const settingRow = (programme: string, one: Programme['settings'][number]) => ({
  id: newId(),
  programme_id: programme,
  rule: one.rule,
  months: one.limit.months ?? null,
  days: one.limit.days ?? null,
  working_days: one.limit.workingDays ?? null,
  notice_days: one.notice,
  effective_from: isoOf(one.from),
  set_at: noon(one.written),
});

/** All histories at once, a statement for each table. */
export async function layHistories(
  db: Queryable,
  histories: readonly History[],
  keys: readonly string[],
): Promise<void> {
  await db.query(TABLES);
  const whose = (h: History) => ({
    subject_id: h.id,
    programme_id: h.programme?.id ?? null,
    owner_id: h.owner,
  });
  const rows = <T>(
    pick: (h: History) => readonly T[],
    row: (one: T, h: History) => Record<string, unknown>,
  ) => histories.flatMap(h => pick(h).map(one => ({ ...whose(h), ...row(one, h) })));
  await fill(
    db,
    'scratch_spell',
    rows(
      h => h.spells,
      s => ({ started_on: isoOf(s.from), ended_on: iso(s.to), recorded_at: noon(s.written) }),
    ),
  );
  await fill(
    db,
    'scratch_trigger',
    rows(
      h => h.triggers,
      t => ({
        kind: t.kind,
        happened_on: isoOf(t.on),
        known_on: isoOf(t.known),
        closed_on: iso(t.closed),
        recorded_at: noon(t.written),
      }),
    ),
  );
  await fill(
    db,
    'scratch_event',
    rows(
      h => h.events,
      e => ({
        done_on: isoOf(e.on),
        done_ref: e.ref,
        topics: e.topics,
        side: e.side,
        recorded_at: noon(e.written),
        superseded_at: e.superseded === null ? null : noon(e.superseded),
      }),
    ),
  );
  await fill(
    db,
    'scratch_own',
    rows(
      h => h.own,
      o => ({ effective_from: iso(o.from), months: o.months, days: o.days }),
    ),
  );
  await fill(
    db,
    'scratch_pause',
    rows(
      h => h.pauses,
      p => ({ started_on: isoOf(p.from), ended_on: iso(p.to) }),
    ),
  );
  await fill(
    db,
    'scratch_step',
    rows(
      h => h.steps,
      s => ({
        step_id: s.id,
        happened_on: isoOf(s.on),
        closed_on: iso(s.closed),
        recorded_at: noon(s.written),
      }),
    ),
  );
  await fill(
    db,
    'scratch_met',
    rows(
      h => h.met,
      m => ({ met_on: isoOf(m.on), met_until: iso(m.until), met_ref: m.ref }),
    ),
  );
  const [user] = await db.query<{ id: string; programme: string }[]>(
    'select lead_id as id, id as programme from programme limit 1',
  );
  for (const rule of keys) {
    await fill(
      db,
      'rule_waiver',
      rows(
        h => h.waivers,
        w => ({
          id: newId(),
          rule,
          opened_on: isoOf(w.opened),
          waived_on: isoOf(w.on),
          waived_by: user?.id,
          reason: 'Agreed',
          recorded_at: noon(w.written),
        }),
      ),
    );
    await fill(
      db,
      'gate_override',
      rows(
        h => h.overrides,
        o => ({
          id: newId(),
          programme_id: user?.programme,
          rule,
          step: 'match-proposed',
          step_id: o.step,
          overridden_on: isoOf(o.on),
          overridden_by: user?.id,
          reason: 'Agreed',
          recorded_at: noon(o.written),
        }),
      ),
    );
  }
  await db.query('analyze');
}

async function fill(db: Queryable, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  await db.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}
