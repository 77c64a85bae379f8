import { describe, expect, it } from '@jest/globals';
import { useTestApp } from '../../support/app.js';

describe('identifying places', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const NEW = '/settings/words/new';

  it('are noted by a coordinator for her programme, and taken off the list again', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(NEW, { kind: 'office', words: 'Elm House Team' });
    const list = await priya.get('/settings/words');
    expect(list.row('Elm House Team')).toContain('Team office');

    const [form] = list.root
      .all(element => element.tag === 'form' && (element.get('action') ?? '').endsWith('/withdraw'))
      .map(element => element.get('action') ?? '');
    const callum = await app.signedInAs('callum');
    expect((await callum.get('/settings/words')).text()).not.toContain('Elm House Team');
    const _csrf = (await callum.get(NEW)).csrf();
    expect((await callum.postBare(form ?? '', { _csrf })).status).toBe(404);

    await priya.post(form ?? '', {}, '/settings/words');
    expect((await priya.get('/settings/words')).text()).not.toContain('Elm House Team');
  });

  it('keep what was typed where something is missing, twice or too short', async () => {
    const priya = await app.signedInAs('priya');
    const empty = await priya.post(NEW, { words: '' });
    expect([empty.status, empty.errorSummary()]).toEqual([422, ['Say what it is', 'Enter the name']]);
    await priya.post(NEW, { kind: 'place', words: 'Corner Café' });
    const twice = await priya.post(NEW, { kind: 'place', words: 'Corner Café' });
    expect([twice.status, twice.field('words')]).toEqual([422, 'Corner Café']);
    expect((await priya.post(NEW, { kind: 'place', words: 'XY' })).status).toBe(422);
  });

  it('are not the business of mentors and administrators', async () => {
    for (const other of ['tom', 'ada'] as const)
      expect((await (await app.signedInAs(other)).get('/settings/words')).status).toBe(403);
  });
});
