import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { manifestIn, verifyPack } from '#evidence';
import { LocalDate } from '#kernel';
import { CONFIG, type ReadyDatabase } from '#platform';
import { Reviews } from '#mentoring';
import type { CliContext } from '../../../apps/cli/src/command.js';
import { command } from '../../../apps/cli/src/evidence-pack.js';
import { PASSWORD } from '../../builders/charity.js';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

describe('a pack from the command line', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let folder = '';
  let said: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-terminal-'));
    const casework = new Casework(app);
    const { id } = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Will Page' });
    const priya = await app.actor('priya');
    await casework.on('2026-08-08', () =>
      app.service(Reviews).record(priya, id, {
        mentorPresent: false,
        aimsAndProgress: 'Amara reads aloud. Her nan Jocelyn is glad.',
        wishToContinue: 'yes',
        stillNeeded: 'yes',
        viewOfService: 'Good',
        outcome: 'continue',
        outcomeNote: '',
        lateReason: '',
        heldOn: LocalDate.of('2026-08-08'),
      }),
    );
  });

  const at = (name: string) => join(folder, name);
  const PERIOD = '--framework qim --indicators 44 --from 2025-11-23 --to 2026-11-22'.split(' ');

  function run(more: readonly string[], passwords: readonly string[] = []): Promise<void> {
    const waiting = [...passwords];
    said = [];
    const context: CliContext = {
      data: app.source,
      clock: app.clock,
      today: app.clock.today(),
      config: { ...app.app.get(CONFIG), dataFolder: folder },
      database: {} as ReadyDatabase,
      print: line => void said.push(line),
      askPassword: () => Promise.resolve(waiting.shift() ?? ''),
    };
    return command.run([...PERIOD, ...more], context);
  }
  const decisions = async () =>
    JSON.parse(await readFile(at('words.json'), 'utf8')) as {
      open: { words: string; choice: string | null }[];
    };

  it('is a draft without free text where nobody signs in', async () => {
    await run(['--approved-by', 'samuel@lantern.example', '--out', at('draft.zip')]);
    const pack = await readFile(at('draft.zip'));
    expect(verifyPack(pack)).toMatchObject({ whole: true });
    expect(manifestIn(pack)).toMatchObject({ prose: 'left out', approvedBy: null, builtBy: 'Command line' });
  });

  it('is refused while words are open, which it writes into the file; and is built once each has its choice', async () => {
    const asked = [
      ...['--decisions', at('words.json'), '--built-by', 'samuel@lantern.example'],
      ...['--approved-by', 'helen@lantern.example', '--out', at('pack.zip')],
    ];
    await expect(run(asked, [PASSWORD, PASSWORD])).rejects.toThrow(/1 word is undecided/);
    const open = await decisions();
    expect(open.open).toMatchObject([{ words: 'Jocelyn', choice: null }]);
    await expect(run(asked, [PASSWORD, PASSWORD])).rejects.toThrow(/1 word is undecided/);

    await writeFile(
      at('words.json'),
      JSON.stringify({ ...open, open: open.open.map(one => ({ ...one, choice: 'redact' })) }),
    );
    await run(asked, [PASSWORD, PASSWORD]);
    expect(said.join()).toContain('pack.zip: 1 indicators');
    expect(manifestIn(await readFile(at('pack.zip')))).toMatchObject({
      prose: 'redacted',
      decisions: { count: 1 },
      builtBy: 'Manager S.',
      approvedBy: 'Safeguarding lead H.',
    });
    const [row] = await app.source.query<{ n: number }[]>(
      `select count(*)::int as n from audit_entry where act = 'evidence.pack-terminal'`,
    );
    expect(row?.n).toBe(1);
  });

  it.each([
    [
      'a wrong password',
      'samuel@lantern.example',
      'helen@lantern.example',
      ['guess', PASSWORD],
      'does not belong',
    ],
    [
      'one person for both',
      'samuel@lantern.example',
      'samuel@lantern.example',
      [PASSWORD, PASSWORD],
      'Somebody else',
    ],
    [
      'a second person without the role',
      'samuel@lantern.example',
      'priya@lantern.example',
      [PASSWORD, PASSWORD],
      'Only a manager',
    ],
    [
      'a builder without the role',
      'priya@lantern.example',
      'samuel@lantern.example',
      [PASSWORD, PASSWORD],
      'not allowed',
    ],
  ] as const)('is refused to %s', async (_who, builder, approver, passwords, words) => {
    const asked = ['--decisions', at('words.json'), '--built-by', builder, '--approved-by', approver];
    await expect(run([...asked, '--out', at('none.zip')], passwords)).rejects.toThrow(words);
    await expect(readFile(at('none.zip'))).rejects.toThrow();
  });

  it('refuses a file of decisions that is none', async () => {
    await writeFile(at('broken.json'), '{"format":"other"}');
    const asked = [
      '--decisions',
      at('broken.json'),
      '--built-by',
      'samuel@lantern.example',
      '--out',
      at('x.zip'),
    ];
    await expect(run(asked, [PASSWORD])).rejects.toThrow('no file of decisions');
  });
});
