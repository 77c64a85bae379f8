import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PEOPLE, PLACES } from './corpus/people.js';
import { isEnglish } from './dictionary.js';
import { fold } from './letters.js';
import type { KnownPerson } from './known.js';
import { lexicon } from './lexicon.js';
import { redact } from './redact.js';
import { survivors } from './survivors.js';

const known = lexicon(PEOPLE, PLACES);
/** Names that are no ordinary word: these are taken out wherever they stand. */
const NAMES = ['Callum', "O'Neill", 'Priya', 'Sharma', 'Adeyemi', 'Siobhán', 'Mohammed', 'Hussain', 'Adaeze'];
const MORE = [
  'Okonkwo',
  'Łukasz',
  'Wójcik',
  'Suharto',
  'Kwame',
  'Mensah',
  'Hughes',
  'Pritchard',
  'Nguyễn',
  'Zoë',
];
const WORDS =
  'today went walked about school and football then later the park his homework seemed calm plans for next week'.split(
    ' ',
  );

const look: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у', i: 'і' };
const digit: Record<string, string> = { o: '0', i: '1', l: '1', e: '3', a: '4', s: '5' };
const letters = (name: string) => [...name.normalize('NFC')];

type Disguise = (name: string) => string;
const DISGUISES: Record<string, Disguise> = {
  'as it is': name => name,
  small: name => name.toLowerCase(),
  large: name => name.toUpperCase(),
  possessive: name => `${name}’s`,
  'plural, as of a family': name => (name.endsWith('s') ? `the ${name}es` : `the ${name}s`),
  'without accents': name => name.normalize('NFD').replace(/\p{M}/gu, '').replace('Ł', 'L'),
  'in decomposed letters': name => name.normalize('NFD'),
  'with a zero-width space': name => letters(name).join('\u200b'),
  'with a soft hyphen': name => `${name.slice(0, 2)}\u00ad${name.slice(2)}`,
  'in wide letters': name =>
    name.replace(/[A-Za-z]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'in Cyrillic letters': name =>
    letters(name)
      .map(sign => look[sign] ?? sign)
      .join(''),
  'with digits': name =>
    name.slice(0, 1) +
    letters(name.slice(1))
      .map(sign => digit[sign] ?? sign)
      .join(''),
  'split at the end of a line': name => `${name.slice(0, 2)}-\n${name.slice(2)}`,
  'with spaces between': name => letters(name.replace("'", '')).join(' '),
  'glued to a stop': name => `,${name}.`,
  'glued to a word': name => `${name}Notes`,
  'in brackets': name => `(${name})`,
  'after a low line': name => `_${name}_`,
};

/**
 * Finds a name whatever the disguise, and knows nothing of the library: only letters are left of the text, one for all
 * that look alike, and the name is looked for anywhere in them.
 */
function stillHolds(text: string, name: string): boolean {
  const plain = (raw: string) =>
    [...raw.normalize('NFKD').toLowerCase()]
      .map(sign => Object.keys(look).find(each => look[each] === sign) ?? sign)
      .join('')
      .replace(/ł/g, 'l')
      .replace(/0/g, 'o')
      .replace(/[1l]/g, 'i')
      .replace(/3/g, 'e')
      .replace(/4/g, 'a')
      .replace(/5/g, 's')
      .replace(/[^a-z]/g, '');
  return plain(text).includes(plain(name));
}

describe('a known name in a text', () => {
  const planted = fc.record({
    before: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
    after: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
    name: fc.constantFrom(...NAMES, ...MORE),
    disguise: fc.constantFrom(...Object.keys(DISGUISES)),
  });

  it('is not there any more afterwards, whatever its disguise', () => {
    fc.assert(
      fc.property(planted, ({ before, after, name, disguise }) => {
        const text = `${before.join(' ')} ${DISGUISES[disguise]?.(name) ?? ''} ${after.join(' ')}`;
        expect(stillHolds(text, name)).toBe(true);
        const { text: redacted } = redact(text, known);
        expect({ text, redacted, holds: stillHolds(redacted, name) }).toEqual({
          text,
          redacted,
          holds: false,
        });
        // What is around it stands as it stood.
        expect(redacted.startsWith(`${before.join(' ')} `)).toBe(true);
        expect(redacted.endsWith(` ${after.join(' ')}`)).toBe(true);
        expect(survivors(redacted, known)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is not there any more afterwards, whatever the name', () => {
    const made = fc
      .array(fc.constantFrom(...'abdefgijkmnoprstuvwyzéłñö'), { minLength: 4, maxLength: 11 })
      .map(signs => signs.join(''))
      // A name of vowels alone is only figures, once it has digits for them.
      .filter(name => /([bdfgkmnprtuvz].*){2}/.test(name))
      .filter(name => !WORDS.some(word => word.includes(name)) && !isEnglish(fold(name)));
    fc.assert(
      fc.property(planted, made, made, (around, first, last) => {
        const people: KnownPerson[] = [
          {
            key: '1',
            role: 'mentee',
            names: [
              { text: first, kind: 'first' },
              { text: last, kind: 'last' },
            ],
          },
        ];
        const disguised = DISGUISES[around.disguise]?.(first) ?? '';
        const text = `${around.before.join(' ')} ${disguised}, ${last.toUpperCase()} ${around.after.join(' ')}`;
        const { text: redacted } = redact(text, lexicon(people));
        // Chance words may spell a chance name over their ends: only what stands between them is looked at.
        const [from, to] = [around.before.join(' ').length, around.after.join(' ').length];
        const between = redacted.slice(from, redacted.length - to);
        const left = [first, last].filter(name => stillHolds(between, name));
        expect({ text, redacted, left }).toEqual({ text, redacted, left: [] });
      }),
      { numRuns: 400 },
    );
  });

  it.each(Object.keys(DISGUISES))('is found by the last search: %s', disguise => {
    for (const name of [...NAMES, ...MORE]) {
      const text = `We met ${DISGUISES[disguise]?.(name) ?? ''} today.`;
      const kinds = survivors(text, known).map(({ kind, sure }) => ({ kind, sure }));
      expect({ text, kinds }).toEqual({ text, kinds: [{ kind: 'name', sure: true }] });
    }
  });
});

describe('a text without anybody', () => {
  it('comes out as it went in, sign for sign', () => {
    const sign = fc.constantFrom(
      ' ',
      '\n',
      ', ',
      '. ',
      ' - ',
      '; ',
      '\t',
      ' \u00a0',
      '!\n\n',
      ' (',
      ') ',
      ' “',
      '” ',
      '… ',
    );
    const text = fc
      .array(fc.tuple(fc.constantFrom(...WORDS), sign), { maxLength: 60 })
      .map(parts => parts.flat().join(''));
    fc.assert(
      fc.property(text, written => {
        expect(redact(written, known)).toEqual({ text: written, replaced: [], open: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps signs that nobody sees', () => {
    const written = 'We wal\u00adked to\u200b the park.\u2060\r\nIt was fi\ufb01ne.';
    expect(redact(written, lexicon([])).text).toBe(written);
  });

  it('loses nothing to any text there may be', () => {
    const nobody = lexicon([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), written => {
        const { text, replaced } = redact(written, nobody);
        if (!replaced.length) expect(text).toBe(written);
      }),
    );
  });
});

describe('the speed of it', () => {
  it('is 300 notes of 150 words among 5,000 people in well under ten seconds', () => {
    const syllables = [
      'ka',
      'ro',
      'min',
      'del',
      'sha',
      'tor',
      'vel',
      'ni',
      'bra',
      'quo',
      'lis',
      'fen',
      'gar',
      'wyn',
    ];
    const made = (nth: number) =>
      [nth % 14, Math.floor(nth / 14) % 14, Math.floor(nth / 196) % 14]
        .map(at => syllables[at] ?? '')
        .join('');
    const people = Array.from({ length: 5000 }, (_, nth) => ({
      key: String(nth),
      role: 'mentee' as const,
      names: [
        { text: made(nth), kind: 'first' as const },
        { text: made(nth * 7 + 3), kind: 'last' as const },
      ],
    }));
    const notes = Array.from({ length: 300 }, (_, nth) =>
      Array.from({ length: 150 }, (__, at) =>
        at % 15 ? (WORDS[(nth + at) % WORDS.length] ?? '') : made(nth + at),
      ).join(' '),
    );
    const from = process.hrtime.bigint();
    const compiled = lexicon(people);
    const replaced = notes.reduce((sum, text) => sum + redact(text, compiled).replaced.length, 0);
    const seconds = Number(process.hrtime.bigint() - from) / 1e9;
    expect(replaced).toBeGreaterThanOrEqual(3000);
    expect(seconds).toBeLessThan(8);
  });
});
