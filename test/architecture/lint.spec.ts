import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

interface Message {
  ruleId: string;
  message: string;
}

/** The messages about each text, as if it stood at that place. */
const linted = (...planted: { text: string; at: string }[]): Message[][] => {
  const answer = spawnSync(process.execPath, ['test/support/lint-texts.mjs'], {
    input: JSON.stringify(planted),
    encoding: 'utf8',
  });
  return JSON.parse(answer.stdout) as Message[][];
};

const PLANTED: readonly (readonly [fault: string, line: string])[] = [
  ['The environment is read once', `export const port = process.env['PORT'];`],
  ['Time comes from the Clock', 'export const now = new Date();'],
  ['Time comes from the Clock', 'export const instant = Date.now();'],
  ['Own code is never mocked', `jest.mock('./clock.js');`],
  ['Own code is never mocked', `jest.spyOn(console, 'log');`],
  ['Markup is escaped', 'export const raw = <p dangerouslySetInnerHTML={{ __html: text }} />;'],
  ['Pages forbid inline styles', 'export const styled = <p style="color: red">{text}</p>;'],
  ['Unexpected any', 'export const anything: any = 1;'],
  ['Forbidden non-null assertion', 'export const sure = maybe!;'],
  ['Promises must be awaited', 'save();'],
  ['Switch is not exhaustive', `switch (state) {\n  case 'open':\n    break;\n}`],
  [`Expected '==='`, 'export const same = text == maybe;'],
  ['Unexpected console statement', 'console.log(1);'],
];
const GROUND = `declare const text: string;
declare const maybe: string | null;
declare const state: 'open' | 'closed';
declare const save: () => Promise<void>;
declare const jest: { mock(path: string): void; spyOn(on: object, name: string): void };
`;

describe('the lint', () => {
  const [faults, value, environment, clock, long] = linted(
    { text: `${GROUND}${PLANTED.map(([, line]) => line).join('\n')}\n`, at: 'apps/web/src/shell/page.tsx' },
    { text: 'export const then = new Date(0);\n', at: 'libs/kernel/src/ids.ts' },
    { text: 'export const env = process.env;\n', at: 'libs/platform/src/config.ts' },
    { text: 'export const now = new Date();\n', at: 'libs/kernel/src/clock.ts' },
    { text: 'export {};\n'.repeat(251), at: 'libs/kernel/src/ids.ts' },
  );

  it.each(PLANTED)('says “%s” to: %s', fault => {
    const planted = PLANTED.filter(([each]) => each === fault);
    expect(faults?.filter(({ message }) => message.includes(fault))).toHaveLength(planted.length);
  });

  it('asks nothing of a date that is made from a value', () => expect(value).toEqual([]));

  it('lets the configuration read the environment, and the clock the time', () =>
    expect([environment, clock]).toEqual([[], []]));

  it('refuses a file of more than 250 lines', () =>
    expect(long?.map(({ ruleId }) => ruleId)).toContain('max-lines'));
});
