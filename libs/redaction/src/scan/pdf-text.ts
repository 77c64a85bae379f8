import { glyphWords, type GlyphWords } from './pdf-glyphs.js';
import {
  isDictionary,
  isName,
  isRef,
  isText,
  isWord,
  type PdfDictionary,
  type PdfObject,
  PdfReader,
  type PdfValue,
  readObjects,
  UnreadablePdf,
} from './pdf-objects.js';

/** Everything that a PDF says, read back from its bytes. */
export interface PdfText {
  /** What stands on the pages, in the order in which it is drawn; running heads and feet apart. */
  readonly pages: string;
  readonly running: string;
  /** All of it with its pieces run together: a letter of another font, or with a mark of its own, breaks a name up. */
  readonly joined: string;
  /** Title, bookmarks, alternative texts, metadata: whatever else is text. */
  readonly properties: readonly string[];
}

/** @throws UnreadablePdf where any of it cannot be read back */
export function pdfText(file: Buffer): PdfText {
  const objects = readObjects(file);
  const fonts = new Map<number, GlyphWords>();
  const drawn = { pages: '', running: '', joined: '' };
  for (const { value, stream } of objects.values()) {
    if (!isDictionary(value)) continue;
    const type = value.keys.get('Type');
    const form = stream && isName(value.keys.get('Subtype')) && nameOf(value.keys.get('Subtype')) === 'Form';
    if (form) draw(stream, value, objects, fonts, drawn);
    if (isName(type) && type.name === 'Page') draw(contentOf(value, objects), value, objects, fonts, drawn);
  }
  return { ...drawn, properties: [...objects.values()].flatMap(object => propertiesOf(object)) };
}

const nameOf = (value: PdfValue | undefined): string => (isName(value) ? value.name : '');

function contentOf(page: PdfDictionary, objects: ReadonlyMap<number, PdfObject>): Buffer {
  const contents = page.keys.get('Contents');
  const refs = Array.isArray(contents)
    ? (contents as readonly PdfValue[])
    : contents === undefined
      ? []
      : [contents];
  return Buffer.concat(
    refs.map(ref => (isRef(ref) ? objects.get(ref.ref)?.stream : null) ?? missing('a page')),
  );
}

function missing(what: string): never {
  throw new UnreadablePdf(`${what} has no content`);
}

interface Drawn {
  pages: string;
  running: string;
  joined: string;
}

/** Follows the operators of a content stream that show text, set the font, move, or mark running heads. */
function draw(
  content: Buffer,
  owner: PdfDictionary,
  objects: ReadonlyMap<number, PdfObject>,
  fonts: Map<number, GlyphWords>,
  drawn: Drawn,
): void {
  const reader = new PdfReader(content);
  const marks: boolean[] = [];
  let stack: PdfValue[] = [];
  let words: GlyphWords | null = null;
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!isWord(value)) {
      stack.push(value);
      continue;
    }
    const operator = value.word;
    if (operator === 'Tf') words = fontOf(nameOf(stack[0]), owner, objects, fonts);
    else if (operator === 'BDC' || operator === 'BMC') marks.push(nameOf(stack[0]) === 'Artifact');
    else if (operator === 'EMC') marks.pop();
    else if (SHOWING.includes(operator)) {
      const text = shownText(stack.at(-1), words);
      drawn[marks.includes(true) ? 'running' : 'pages'] += `\n${text}`;
      drawn.joined += text;
    }
    stack = [];
  }
}

const SHOWING = ['Tj', 'TJ', "'", '"'];

function shownText(value: PdfValue | undefined, words: GlyphWords | null): string {
  const parts = Array.isArray(value) ? (value as readonly PdfValue[]) : [value];
  const codes = parts.filter(isText).map(part => part.text);
  if (!codes.length) return '';
  if (!words) throw new UnreadablePdf('text is shown without a font');
  return words(Buffer.concat(codes));
}

function fontOf(
  name: string,
  owner: PdfDictionary,
  objects: ReadonlyMap<number, PdfObject>,
  fonts: Map<number, GlyphWords>,
): GlyphWords {
  const follow = (value: PdfValue | undefined) => (isRef(value) ? objects.get(value.ref)?.value : value);
  const inside = (value: PdfValue | undefined, key: string) => {
    const dictionary = follow(value);
    return isDictionary(dictionary) ? dictionary.keys.get(key) : undefined;
  };
  const ref = inside(inside(owner.keys.get('Resources'), 'Font'), name);
  const map = inside(ref, 'ToUnicode');
  if (!isRef(ref) || !isRef(map)) throw new UnreadablePdf('a font does not say which letters it draws');
  const known = fonts.get(ref.ref) ?? glyphWords(objects.get(map.ref)?.stream ?? missing('a font'));
  fonts.set(ref.ref, known);
  return known;
}

/** Keys whose strings are marks of the file itself and say nothing. */
const MARKS = new Set(['ID', 'Registry', 'Ordering']);

function propertiesOf({ value, stream }: PdfObject): string[] {
  const texts: string[] = [];
  const walk = (part: PdfValue | undefined): void => {
    if (isText(part)) texts.push(decoded(part.text));
    else if (Array.isArray(part)) (part as readonly PdfValue[]).forEach(walk);
    else if (isDictionary(part)) {
      for (const [key, inner] of part.keys) if (!MARKS.has(key)) walk(inner);
    }
  };
  walk(value);
  const type = isDictionary(value) ? nameOf(value.keys.get('Type')) : '';
  if (stream && type === 'Metadata') texts.push(xmpText(stream.toString('utf8')));
  if (stream && type === 'EmbeddedFile') texts.push(stream.toString('utf8'));
  return texts;
}

// The identifiers of the XMP are digests of the document, not words.
const xmpText = (xml: string): string =>
  xml
    .replace(/<xmpMM:(\w+)>[^<]*<\/xmpMM:\1>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&quot;/g, '"');

function decoded(text: Buffer): string {
  if (text[0] === 0xfe && text[1] === 0xff) return Buffer.from(text.subarray(2)).swap16().toString('utf16le');
  if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf) return text.toString('utf8', 3);
  return text.toString('latin1');
}
