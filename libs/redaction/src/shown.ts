/** A text as it shows on paper, and the way back: the nth sign of `text` was written from `from[n]` to `till[n]`. */
export interface Shown {
  readonly text: string;
  readonly from: readonly number[];
  readonly till: readonly number[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

// The circle or key that stands around a letter or digit is dropped as well.
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Me}]$/u;
const APOSTROPHE = /^[’‘‛`´′ʼʻʹʽˈ＇ʾʿ]$/u;
const HYPHEN = /^[‐‑‒–—−﹣－⁃]$/u;
const SPACE = /^[\p{Zs}\t\v\f]$/u;

/**
 * Drops what nobody sees, and gives apostrophes, hyphens, spaces and wide letters one form each. Everything after this
 * step works on what shows; only the answer goes back to what was written.
 */
export function shown(written: string): Shown {
  let text = '';
  const from: number[] = [];
  const till: number[] = [];
  let at = 0;
  for (const sign of written) {
    const end = at + sign.length;
    const form = formOf(sign);
    for (let nth = 0; nth < form.length; nth++) {
      from.push(at);
      till.push(end);
    }
    text += form;
    at = end;
  }
  return { text, from, till };
}

function formOf(sign: string): string {
  if (sign <= '~' && sign !== '`' && sign !== '\t' && sign !== '\v' && sign !== '\f' && sign !== '\r')
    return sign;
  if (INVISIBLE.test(sign) || sign === '\r') return '';
  if (APOSTROPHE.test(sign)) return "'";
  if (HYPHEN.test(sign)) return '-';
  if (SPACE.test(sign)) return ' ';
  if (sign === '\u2028' || sign === '\u2029' || sign === '\u0085') return '\n';
  return /[\p{L}\p{M}]/u.test(sign) && !/[\uff00-\uffef]/.test(sign) ? sign : sign.normalize('NFKC');
}

export const writtenSpan = ({ from, till }: Shown, { start, end }: Span): Span => ({
  start: from[start] ?? 0,
  end: till[end - 1] ?? 0,
});

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export const touched = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(other => overlaps(span, other));
