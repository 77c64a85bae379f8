import { describe, expect, it } from '@jest/globals';
import { faultOf, merge, type MergeField, mergeWords, unwritten } from './merge.js';

const FIELDS: readonly MergeField[] = [
  { key: 'first name', label: 'What they are called', sample: 'Amara' },
  { key: 'programme', label: 'The programme', sample: 'Schools' },
];

describe('merging a letter', () => {
  it.each([
    ['Dear {{first name}},', 'Dear Amara,'],
    ['Dear {{ First  Name }},', 'Dear Amara,'],
    ['{{first name}} and {{first name}}', 'Amara and Amara'],
    ['{first name} costs {5}', '{first name} costs {5}'],
    ['nothing to fill in', 'nothing to fill in'],
  ])('fills in %j', (text, merged) => expect(merge(text, { 'first name': 'Amara' })).toBe(merged));

  it.each([
    ['{{programme}}', '{{programme}}'],
    ['$& $1 $`', '$& $1 $`'],
    ['<b>Bold</b>', '<b>Bold</b>'],
    ['Amara\r\nBcc: all@example.org', 'Amara Bcc: all@example.org'],
    ['Ama\u202Era\u0007', 'Ama ra'],
  ])('takes a name of %j as words and nothing else', (name, merged) =>
    expect(
      mergeWords(
        { subject: '{{first name}}', body: '{{first name}}' },
        { 'first name': name, programme: 'Schools' },
      ),
    ).toEqual({ subject: merged, body: merged }),
  );

  it('keeps a subject to one line', () =>
    expect(mergeWords({ subject: 'For\n{{first name}}', body: 'a\nb' }, { 'first name': 'x\ny' })).toEqual({
      subject: 'For x y',
      body: 'a\nb',
    }));

  it('leaves a place to be written where nothing is known, and finds it again', () => {
    const merged = merge('You wait {{waiting time}}.', { constructor: 'x' });
    expect(merged).toBe('You wait [waiting time: write this].');
    expect(unwritten(merged)).toBe('[waiting time: write this]');
    expect(merge('{{constructor}}', {})).toBe('[constructor: write this]');
    expect(unwritten('You wait [two weeks].')).toBeNull();
  });

  it.each([
    ['Dear {{surname}}', 'There is no field {{surname}} in this letter. You can use {{first name}}'],
    ['Dear {{}}', 'There is no field {{}} in this letter'],
    ['Dear {{first name', 'A field is not closed at “{{first name”'],
    ['Dear {{first name}', 'A field is not closed at “{{first name}”'],
    ['Dear first name}}', 'A field is not closed at “}}”'],
    ['{{first name}} {{', 'A field is not closed at “{{”'],
    ['{{{{first name}}}}', 'A field is not closed at “{{}}”'],
  ])('refuses %j with a sentence', (text, words) => expect(faultOf(text, FIELDS)).toContain(words));

  it('takes fields that it knows, however they are spaced', () =>
    expect(faultOf('Dear {{ First name }}, welcome to {{programme}} {yes}', FIELDS)).toBeNull());
});
