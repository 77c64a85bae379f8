import { readdirSync, statSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { Badges, Leaving, MentorPhotos } from '#recruitment';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const chunk = (kind: string, body: Buffer): Buffer => {
  const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  tail.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, tail]);
};
/** One green pixel, and where it was taken. */
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
  chunk('tEXt', Buffer.from('Place\0Leith, 55.97 N')),
  chunk('IDAT', deflateSync(Buffer.from([0, 31, 85, 70]))),
  chunk('IEND', Buffer.alloc(0)),
]);
const DETAILS = {
  emergencyName: 'Sam Hughes',
  emergencyRelation: 'Brother',
  emergencyPhone: '07700 900123',
  expenses: 'bank-transfer',
};

describe('what is kept of a mentor beside the casework', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let tom = '';
  let foreign = '';

  beforeAll(async () => {
    tom = await casework.aMentor('Tom Hughes', '2026-10-01', { userId: app.charity.people.tom });
    foreign = await casework.aMentor('Joan Whitaker', '2026-10-01', { programme: 'leaving-care' });
  });

  it('is an emergency contact, written by the mentor on the phone and corrected by staff', async () => {
    const visitor = await app.signedInAs('tom');
    const none = await visitor.post('/mentor/particulars', { ...DETAILS, emergencyPhone: '' });
    expect([none.status, none.errorSummary()]).toEqual([422, ['Enter a phone number']]);
    expect(none.field('emergencyName')).toBe('Sam Hughes');
    await visitor.post('/mentor/particulars', DETAILS);
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${tom}/particulars`;
    const read = await priya.get(path);
    expect([read.field('emergencyName'), read.field('version')]).toEqual(['Sam Hughes', '1']);
    await priya.post(path, { emergencyPhone: '07700 900999' });
    const stale = await priya.fill(read, { emergencyPhone: '1' }, path);
    expect(stale.status).toBe(409);
    expect((await visitor.get('/mentor/particulars')).field('emergencyPhone')).toBe('07700 900999');
    const rows = await app.source.query<{ stands: boolean }[]>(
      'select superseded_at is null as stands from mentor_particulars where mentor_id = $1 order by version',
      [tom],
    );
    expect(rows.map(({ stands }) => stands)).toEqual([false, true]);
  });

  it('is a photo without its notes, printed on the badge, and gone when they leave', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${tom}/photo`;
    const text = await priya.upload(
      path,
      { agreed: 'yes' },
      { photo: { name: 'me.txt', bytes: Buffer.from('hello') } },
    );
    expect(text.errorSummary()).toEqual(['The picture must be a JPEG or a PNG']);
    const asked = await priya.upload(path, {}, { photo: { name: 'me.png', bytes: PNG } });
    expect(asked.errorSummary()).toEqual(['The photo is kept only if they agree']);
    await priya.upload(path, { agreed: 'yes' }, { photo: { name: 'me.png', bytes: PNG } });
    const kept = await app.service(MentorPhotos).of(await app.actor('priya'), tom);
    expect(kept?.bytes.includes('Leith')).toBe(false);
    expect(kept?.bytes.includes('IDAT')).toBe(true);

    const on = LocalDate.of('2026-11-22');
    const badge = await app.service(Badges).issue(await app.actor('priya'), tom, on, on.plusMonths(36));
    const pdf = await priya.get(`/badges/${badge}/print`);
    expect([pdf.status, pdf.body.includes('/Image')]).toEqual([200, true]);

    const before = filesIn(app.app.get<Config>(CONFIG).dataFolder);
    await app.service(Leaving).leave(await app.actor('priya'), tom, {
      on,
      why: 'health',
      reason: 'Needs rest',
      badge: 'returned',
      badgeWords: '',
    });
    expect(await app.service(MentorPhotos).of(await app.actor('priya'), tom)).toBeNull();
    expect(before - filesIn(app.app.get<Config>(CONFIG).dataFolder)).toBe(1);
    const late = await priya.upload(path, { agreed: 'yes' }, { photo: { name: 'me.png', bytes: PNG } });
    expect([late.status, late.errorSummary()]).toEqual([409, ['A photo is kept only while they mentor']]);
    expect(await app.service(MentorPhotos).of(await app.actor('priya'), tom)).toBeNull();
  });

  it('is for the mentor and the workers of the programme alone', async () => {
    const status = async (who: 'priya' | 'helen', path: string) =>
      (await (await app.signedInAs(who)).get(path)).status;
    for (const step of ['photo', 'particulars']) {
      expect(await status('priya', `/mentors/${foreign}/${step}`)).toBe(404);
      expect(await status('helen', `/mentors/${tom}/${step}`)).toBe(403);
    }
    expect(await status('priya', '/mentor/particulars')).toBe(403);
  });
});

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => /[0-9a-f]{64}$/.test(name) && statSync(`${folder}/${name}`).isFile(),
  ).length;
