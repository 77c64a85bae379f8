import { inflateSync } from 'node:zlib';

/** What can stand in a PDF file. Names begin with `/`, references read `12 R`. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly text: Buffer }
  | { readonly ref: number }
  | { readonly word: string }
  | readonly PdfValue[]
  | PdfDictionary;
export interface PdfDictionary {
  readonly keys: ReadonlyMap<string, PdfValue>;
}

export interface PdfObject {
  readonly value: PdfValue;
  /** Unpacked content, where the object is a stream. */
  readonly stream: Buffer | null;
}

/** The file cannot be read to its end: nothing is known of what it shows, so nothing of it may leave. */
export class UnreadablePdf extends Error {}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;

/** Reads the values of a PDF file or of one of its content streams, one after the other. */
export class PdfReader {
  at = 0;
  constructor(private readonly bytes: Buffer) {}

  /** Undefined at the end. A closing bracket comes as a word. */
  next(): PdfValue | undefined {
    this.skipSpace();
    if (this.at >= this.bytes.length) return undefined;
    const sign = this.sign();
    if (sign === '/') return { name: this.name() };
    if (sign === '(') return { text: this.literal() };
    if (sign === '<') return this.bytes[this.at + 1] === 0x3c ? this.dictionary() : { text: this.hex() };
    if (sign === '[') return this.list();
    if (sign === ']' || sign === '{' || sign === '}') {
      this.at++;
      return { word: sign };
    }
    if (sign === '>') {
      this.at += 2;
      return { word: '>>' };
    }
    return this.plain();
  }

  /** A number, a reference or a word. */
  private plain(): PdfValue {
    const word = this.token();
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      if (word === 'null') return null;
      return word === 'true' || word === 'false' ? word === 'true' : { word };
    }
    const rest = /^ +\d+ +R(?![A-Za-z])/.exec(this.bytes.toString('latin1', this.at, this.at + 24));
    if (!rest || word.includes('.')) return Number(word);
    this.at += rest[0].length;
    return { ref: Number(word) };
  }

  private list(): PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (let value = this.next(); !isWord(value, ']'); value = this.next()) {
      if (value === undefined) throw new UnreadablePdf('a list does not end');
      values.push(value);
    }
    return values;
  }

  private dictionary(): PdfDictionary {
    this.at += 2;
    const keys = new Map<string, PdfValue>();
    for (let key = this.next(); !isWord(key, '>>'); key = this.next()) {
      const value = this.next();
      if (!isName(key) || value === undefined) throw new UnreadablePdf('a dictionary is broken');
      keys.set(key.name, value);
    }
    return { keys };
  }

  private name(): string {
    this.at++;
    return this.token().replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  }

  private literal(): Buffer {
    const bytes: number[] = [];
    let depth = 1;
    for (this.at++; ; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new UnreadablePdf('a string does not end');
      if (byte === 0x5c) bytes.push(...this.escaped());
      else if (byte === 0x29 && --depth === 0) break;
      else {
        if (byte === 0x28) depth++;
        bytes.push(byte);
      }
    }
    this.at++;
    return Buffer.from(bytes);
  }

  private escaped(): number[] {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at + 1, this.at + 4));
    if (octal) {
      this.at += octal[0].length;
      return [parseInt(octal[0], 8) & 0xff];
    }
    const sign = String.fromCharCode(this.bytes[++this.at] ?? 0);
    if (sign === '\n') return [];
    const known: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    return [known[sign] ?? sign.charCodeAt(0)];
  }

  private hex(): Buffer {
    const end = this.bytes.indexOf('>', this.at);
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  }

  private token(): string {
    const from = this.at;
    while (this.at < this.bytes.length && !SPACE.test(this.sign()) && !DELIMITER.test(this.sign())) this.at++;
    return this.bytes.toString('latin1', from, this.at);
  }

  private skipSpace(): void {
    while (this.at < this.bytes.length) {
      if (this.sign() === '%') while (this.at < this.bytes.length && !/[\r\n]/.test(this.sign())) this.at++;
      else if (SPACE.test(this.sign())) this.at++;
      else return;
    }
  }

  private sign(): string {
    return String.fromCharCode(this.bytes[this.at] ?? 0);
  }
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'keys' in value && value.keys instanceof Map;
export const isName = (value: PdfValue | undefined): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value;
export const isText = (value: PdfValue | undefined): value is { readonly text: Buffer } =>
  typeof value === 'object' && value !== null && 'text' in value;
export const isRef = (value: PdfValue | undefined): value is { readonly ref: number } =>
  typeof value === 'object' && value !== null && 'ref' in value;
export const isWord = (value: PdfValue | undefined, word?: string): value is { readonly word: string } =>
  typeof value === 'object' &&
  value !== null &&
  'word' in value &&
  (word === undefined || value.word === word);

/** Every object of a file that keeps them in the open, as Typst writes them. */
export function readObjects(file: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const head = /(\d+) \d+ obj\b/g;
  const whole = file.toString('latin1');
  for (let found = head.exec(whole); found; found = head.exec(whole)) {
    const reader = new PdfReader(file);
    reader.at = head.lastIndex;
    const value = reader.next() ?? null;
    const stream = isDictionary(value) ? streamAfter(file, reader.at, value) : null;
    objects.set(Number(found[1]), { value, stream: stream && stream.content });
    head.lastIndex = stream ? stream.end : reader.at;
  }
  if (!objects.size || whole.includes('/Encrypt')) throw new UnreadablePdf('its objects cannot be read');
  return objects;
}

function streamAfter(
  file: Buffer,
  at: number,
  { keys }: PdfDictionary,
): { content: Buffer; end: number } | null {
  const begin = /^\s*stream\r?\n/.exec(file.toString('latin1', at, at + 16));
  if (!begin) return null;
  const length = keys.get('Length');
  if (typeof length !== 'number') throw new UnreadablePdf('the length of a stream is not stated');
  if (isName(keys.get('Type')) && ['ObjStm', 'XRef'].includes((keys.get('Type') as { name: string }).name)) {
    throw new UnreadablePdf('it keeps objects inside streams');
  }
  const start = at + begin[0].length;
  const raw = file.subarray(start, start + length);
  return { content: unpacked(raw, keys.get('Filter')), end: start + length };
}

function unpacked(raw: Buffer, filter: PdfValue | undefined): Buffer {
  const [only, ...more] = Array.isArray(filter) ? (filter as readonly PdfValue[]) : [filter];
  if (only === undefined) return raw;
  if (more.length || !isName(only) || only.name !== 'FlateDecode')
    throw new UnreadablePdf('a stream is packed in an unknown way');
  return inflateSync(raw);
}
