import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { heightOf, KeptLine } from './kept-line.js';
import { Sparkline } from './sparkline.js';

describe('the line of what was kept', () => {
  it('runs from half on the floor to all at the top', () => {
    expect(heightOf({ kept: 10, counted: 20 })).toBe(96);
    expect(heightOf({ kept: 20, counted: 20 })).toBe(34);
    expect(heightOf({ kept: 9, counted: 11 })).toBe(56.5);
  });

  it('keeps what is below half on the floor and still says its counts', () => {
    expect(heightOf({ kept: 1, counted: 20 })).toBe(96);
    expect(
      renderToString(<KeptLine id="k" title="Reviews" points={[{ label: 'Q1', kept: 1, counted: 20 }]} />),
    ).toContain('1 of 20');
  });

  it('draws a quarter in which nothing was due as kept, and a single quarter as a point', () => {
    const html = renderToString(
      <KeptLine id="k" title="Reviews" points={[{ label: 'Q1', kept: 0, counted: 0 }]} />,
    );
    expect(heightOf({ kept: 0, counted: 0 })).toBe(34);
    expect(html).not.toContain('NaN');
  });
});

describe('the sparkline', () => {
  it('stands for nothing, one and many values', () => {
    for (const values of [[], [0], [3, 0, 7]]) {
      expect(renderToString(<Sparkline id="s" title="Sessions" values={values} />)).not.toContain('NaN');
    }
  });
});
