import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { gate, stepGate } from './shapes.js';
import { asOf, programmes, recorded, sql, standing } from './sql.js';
import { Statement } from './statement.js';

const asked = { programmeIds: ['p'], asOf: LocalDate.of('2026-03-31') };
const recordedBy = new Date('2026-04-01T00:00:00Z');

describe('a relation', () => {
  it('turns every value into a parameter', () => {
    const st = new Statement(asked);
    const text = st.render(
      sql`select 1 where a = ${"x' or 1=1"} and b > ${3} and c = any(${['y']}) and ${true} and d is ${null}`,
    );

    expect(text).toBe('select 1 where a = $1 and b > $2::int and c = any($3::text[]) and true and d is null');
    expect(st.values).toEqual(["x' or 1=1", 3, ['y']]);
  });

  it('holds other relations, and asks for the day once', () => {
    const st = new Statement(asked);
    const inner = sql`select x from t where on_day <= ${asOf}`;

    expect(st.render(sql`${inner} union ${inner} where p = any(${programmes})`)).toBe(
      'select x from t where on_day <= $1::date union select x from t where on_day <= $1::date where p = any($2::uuid[])',
    );
    expect(st.values).toEqual(['2026-03-31', ['p']]);
  });

  it('reads the version that stands, or the one that stood', () => {
    expect(new Statement(asked).render(sql`${standing('r')} and ${recorded('m')}`)).toBe(
      'r.superseded_at is null and true',
    );
    expect(new Statement({ ...asked, recordedBy }).render(sql`${standing('r')} and ${recorded('m')}`)).toBe(
      '(r.recorded_at <= $1::timestamptz and (r.superseded_at is null or not (r.superseded_at <= $1::timestamptz))) and m.recorded_at <= $1::timestamptz',
    );
  });

  it('takes nothing but an alias for an alias', () => {
    expect(() => standing('r; drop table match')).toThrow(RangeError);
  });
});

describe('the gate of a step', () => {
  it('refuses a need that stands before another step', () => {
    const need = gate({
      key: 'references',
      title: 'References',
      subject: 'mentor',
      declaredIn: 'here',
      before: 'approval',
      needs: 'two references',
      steps: sql`select 1`,
      met: sql`select 1`,
      mend: id => `/${id}`,
    });
    expect(() => stepGate({ before: 'match-proposed', needs: [need] })).toThrow('stands before approval');
  });
});
