import { describe, expect, it } from '@jest/globals';
import { readAnswers, unanswered } from './answers.js';
import { asks, type FieldKind } from './form-body.js';

const one = (kind: FieldKind, sent: unknown, answers: string[] = []) =>
  readAnswers([asks({ key: 'q', kind, label: 'Question?', answers })], { q: sent });

describe('answers to a form', () => {
  it.each<[FieldKind, unknown, unknown]>([
    ['text', '  Amara\u0301 ', 'Amará'],
    [
      'long-text',
      "<script>alert('x')</script>; drop table referral;--",
      "<script>alert('x')</script>; drop table referral;--",
    ],
    ['choice', 'Red', 'Red'],
    ['several', 'Red', ['Red']],
    ['several', ['Red', 'Blue', 'Red'], ['Red', 'Blue']],
    ['yes-no', 'no', 'no'],
    ['phone', '+44 (0)7700 900-123', '+44 (0)7700 900-123'],
    ['email', 'Jo@Example.ORG', 'jo@example.org'],
    ['day', '2012-02-29', '2012-02-29'],
  ])('takes %s %j as %j', (kind, sent, read) =>
    expect(one(kind, sent, ['Red', 'Blue'])).toEqual({ answers: { q: read }, errors: {} }),
  );

  it.each<[FieldKind, unknown]>([
    ['text', 'x'.repeat(201)],
    ['text', 'a\u0000b'],
    ['text', ['two', 'answers']],
    ['text', { first: 'name' }],
    ['choice', 'Green'],
    ['choice', ['Red', 'Blue']],
    ['several', ['Red', 'Green']],
    ['yes-no', 'maybe'],
    ['phone', 'ask my mum'],
    ['email', 'jo at example'],
    ['day', '2011-02-31'],
  ])('refuses %s %j under its own key', (kind, sent) => {
    const { answers, errors } = one(kind, sent, ['Red', 'Blue']);
    expect(answers).toEqual({});
    expect(Object.keys(errors)).toEqual(['q']);
  });

  it('reads a day from its three boxes', () => {
    const fields = [asks({ key: 'born', kind: 'day', label: 'Born' })];
    const of = (day: string, month: string, year: string) =>
      readAnswers(fields, { 'born-day': day, 'born-month': month, 'born-year': year });
    expect(of('3', '5', '2011').answers).toEqual({ born: '2011-05-03' });
    expect(of('31', '2', '2011').errors).toEqual({
      born: 'Enter a real date, such as 18 11 2011; you typed 31 2 2011',
    });
    expect(of('', '', '')).toEqual({ answers: {}, errors: {} });
  });

  it('names every open question at once, in the order of the form, and leaves out what was not asked', () => {
    const fields = [
      asks({ key: 'a', kind: 'text', label: 'Name', required: true }),
      asks({ key: 'b', kind: 'yes-no', label: 'Do they agree?', required: true }),
      asks({ key: 'c', kind: 'text', label: 'Anything else' }),
    ];
    const { answers, errors } = readAnswers(fields, { d: 'smuggled', a: '\u200b' });
    expect(answers).toEqual({});
    expect(errors).toEqual({ a: 'Fill in “Name”', b: 'Answer “Do they agree”' });
    expect(readAnswers(fields, {}, false)).toEqual({ answers: {}, errors: {} });
    expect(unanswered(fields, { a: 'Jo' }).map(({ key }) => key)).toEqual(['b']);
  });
});
