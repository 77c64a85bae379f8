import { describe, expect, it } from '@jest/globals';
import { Letters } from '#letters';
import { newId } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { redacted } from '../../../libs/evidence/src/packs/prose.js';
import { shown } from '../../../libs/evidence/src/packs/shown-value.js';
import { known } from '../../../libs/evidence/src/redaction/known-people.js';
import { builtSources } from '../../../libs/evidence/src/sources/built-sources.js';
import { useTestApp } from '../../support/app.js';

describe('letters as evidence', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  it('are shown by part, initial and day, and their words without a name or an address', async () => {
    const id = await casework.aReferral('Kwabena Ofori-Atta', '2026-11-02');
    const priya = await app.actor('priya');
    const ask = { about: 'mentee', id, kind: 'welcome-mentee', to: 'mentee' } as const;
    const letter = await app.service(Letters).compose(priya, ask);
    await app.service(Letters).send(priya, ask, {
      occasion: newId(),
      templateNumber: 0,
      channel: 'print',
      subject: 'Welcome, Kwabena',
      body: `${letter.body}\nPS: Mr Ofori-Atta may call 07700 900 123 or kwabena@home.example.`,
    });
    const kind = builtSources.samples.get('letter');
    if (!kind) throw new Error('the letter is no sample');
    const schools = app.charity.programmes.schools;
    const [row, ...more] = await app.source.query<Record<string, string>[]>(kind.records, [
      [schools],
      '2026-11-01',
      '2026-11-30',
    ]);
    expect(more).toEqual([]);
    const facts = Object.fromEntries(
      kind.fields.map(field => [field.label, shown(field, row?.[field.column])]),
    );
    expect(facts).toMatchObject({
      'Sent on': '22 November 2026',
      'Sent to': 'Mentee',
      How: 'Printed',
      About: 'Person K.',
      'Sent by': 'Staff P.',
      'Words changed for this once': 'Yes',
      Letter: 'Recorded',
    });
    const { lexicon } = await known(app.source, [schools], []);
    const text = [row?.['subject'], row?.['body']].join('\n');
    const { text: without } = redacted({ text, near: [id], called: null }, lexicon, new Map());
    expect(without).not.toMatch(/Kwabena|Ofori|Priya|Raman|07700|home\.example/);
    expect(without).toContain('Mentoring is for you');
  });

  it('leave out what went by itself: nobody looked at it', async () => {
    await app.source.query(
      `insert into letter (id, programme_id, mentee_id, kind, title, template_number, part, to_name, to_email, channel, subject, body,
         reworded, by_itself, sent_on, recorded_at)
       select $1, e.programme_id, e.id, 'a-receipt', 'A receipt', 0, 'mentee', 'K', 'k@home.example', 'email', 'We have it', 'The number is 42',
         false, true, '2026-11-20', now() from mentee e limit 1`,
      [newId()],
    );
    const kind = builtSources.samples.get('letter');
    const rows = await app.source.query<unknown[]>(kind?.records ?? '', [
      [app.charity.programmes.schools],
      '2026-11-20',
      '2026-11-20',
    ]);
    expect(rows).toEqual([]);
  });
});
