import { isText, isWord, PdfReader, type PdfValue, UnreadablePdf } from './pdf-objects.js';

/** From the codes that a font draws to the letters that they stand for. */
export type GlyphWords = (codes: Buffer) => string;

/** Reads the ToUnicode map of a font with codes of two bytes. */
export function glyphWords(map: Buffer): GlyphWords {
  const letters = new Map<number, string>();
  const reader = new PdfReader(map);
  let stack: PdfValue[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!isWord(value)) {
      stack.push(value);
      continue;
    }
    if (value.word === 'endbfchar') readSingles(stack, letters);
    if (value.word === 'endbfrange') readRanges(stack, letters);
    stack = [];
  }
  let last = { code: -1, letter: '' };
  return codes => {
    let text = '';
    for (let at = 0; at + 1 < codes.length; at += 2) {
      const code = codes.readUInt16BE(at);
      const letter = letters.get(code);
      if (letter === undefined) throw new UnreadablePdf('a sign is drawn that stands for no letter');
      // A letter drawn in two signs (ê and a tilde) stands behind both of them, and is still one letter.
      const again = last.letter === letter && last.code !== code && letter > '\u007f';
      if (!again) text += letter;
      last = { code, letter };
    }
    return text;
  };
}

function readSingles(stack: readonly PdfValue[], letters: Map<number, string>): void {
  const texts = stack.filter(isText);
  for (let at = 0; at + 1 < texts.length; at += 2) {
    const [code, letter] = [texts[at], texts[at + 1]];
    if (code && letter) letters.set(code.text.readUInt16BE(0), utf16(letter.text));
  }
}

function readRanges(stack: readonly PdfValue[], letters: Map<number, string>): void {
  const values = stack.filter(value => isText(value) || Array.isArray(value));
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [from, to, target] = [values[at], values[at + 1], values[at + 2]];
    if (!isText(from) || !isText(to)) continue;
    const first = from.text.readUInt16BE(0);
    for (let code = first; code <= to.text.readUInt16BE(0); code++) {
      letters.set(code, inRange(target, code - first));
    }
  }
}

function inRange(target: PdfValue | undefined, nth: number): string {
  if (isText(target)) {
    const start = utf16(target.text);
    const last = start.codePointAt(start.length - 1) ?? 0;
    return start.slice(0, -1) + String.fromCodePoint(last + nth);
  }
  const one = Array.isArray(target) ? (target as readonly PdfValue[])[nth] : undefined;
  return isText(one) ? utf16(one.text) : '';
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le');
