import { describe, expect, it } from '@jest/globals';
import { csv } from './csv.js';

describe('a table as CSV', () => {
  it.each(['=1+1', '+44 20', '-5', '@sum', '\t=1', '\r=1'])('makes %j plain text', text => {
    expect(csv([[text]]).replace(/^"/, '')).toMatch(/^'/);
  });

  it('quotes commas, quotes and line ends', () => {
    expect(csv([['a,b', 'say "so"', 'two\nlines', 'plain']])).toBe(
      '"a,b","say ""so""","two\nlines",plain\r\n',
    );
  });
});
