import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_UNPACKED = 100 * 1024 * 1024;

export interface DocumentTexts {
  readonly texts: readonly string[];
  /** False where some of it is a picture, or lies in a file inside it: that much nobody has read but a person. */
  readonly whole: boolean;
}

/**
 * Every text of a document that somebody filed: pages, cells, comments, tracked changes, properties, outline, alternative
 * texts. Null where none can be got out of it (a scan, a picture, a file that does not open): then a person has to say.
 */
export async function documentTexts(mediaType: string, bytes: Uint8Array): Promise<DocumentTexts | null> {
  try {
    if (mediaType === 'text/plain') return { texts: [Buffer.from(bytes).toString('utf8')], whole: true };
    if (mediaType === DOCX || mediaType === XLSX) return officeTexts(bytes);
    return mediaType === 'application/pdf' ? await pdfTexts(bytes) : null;
  } catch {
    return null;
  }
}

/** What we ask of the reader of PDFs, whose own types name a package that it does not bring. */
interface OpenPdf {
  readonly numPages: number;
  getPage(nth: number): Promise<{
    getTextContent(): Promise<{
      readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
    }>;
    getAnnotations(): Promise<unknown>;
    getStructTree(): Promise<unknown>;
  }>;
  getMetadata(): Promise<unknown>;
  getOutline(): Promise<unknown>;
  getAttachments(): Promise<unknown>;
}

async function pdfTexts(bytes: Uint8Array): Promise<DocumentTexts | null> {
  const opened: unknown = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
  });
  const pdf = opened as OpenPdf;
  const pages: string[] = [];
  let readable = true;
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const page = await pdf.getPage(nth);
    const { items } = await page.getTextContent();
    const text = items.map(({ str = '', hasEOL = false }) => `${str}${hasEOL ? '\n' : ''}`).join('');
    // A page without a letter is a picture of paper: what it shows, no software here can read.
    if (!/\p{L}/u.test(text)) readable = false;
    pages.push(text);
    pages.push(...wordsIn(await page.getAnnotations()), ...wordsIn(await page.getStructTree()));
  }
  const beside = [await pdf.getMetadata(), await pdf.getOutline()];
  const attached = await pdf.getAttachments();
  if (!pages.some(text => /\p{L}/u.test(text))) return null;
  const texts = [...pages, ...beside.flatMap(wordsIn), ...wordsIn(attached)];
  return { texts, whole: readable && !attached };
}

/** All texts of a nested value, whatever they are called. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

/** After these another text begins; runs and letters of their own format in the midst of a word are no end. */
const ENDS = /<\/(?:(?:\w+:)?(?:p|si|c|comment|property|Manager|Company)|dc:\w+|cp:\w+)>/g;
const GAPS = /<(?:\w+:)?(?:tab|br|cr)\b[^>]*>/g;

/** The words of a paragraph or cell stand in pieces: they are run together, or a name would fall apart. */
function officeTexts(bytes: Uint8Array): DocumentTexts {
  let unpacked = 0;
  let whole = true;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      if (unpacked > MOST_UNPACKED) throw new RangeError('too large when unpacked');
      if (/\/(?:media|embeddings)\//.test(name)) whole = false;
      return /\.(xml|rels)$/.test(name);
    },
  });
  const texts = Object.values(parts).flatMap(part => {
    const xml = strFromU8(part);
    const attributes = [...xml.matchAll(/\s[\w:]+="([^"]*\p{L}[^"]*)"/gu)].map(found => found[1] ?? '');
    const text = xml
      .replace(ENDS, '\n')
      .replace(GAPS, ' ')
      .replace(/<[^>]*>/g, '');
    return [plain(text), ...attributes.map(plain)];
  });
  return { texts, whole };
}

const plain = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, tens?: string) => letter(hex, tens))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A letter that was written as its number; what is none stays a space. */
function letter(hex: string | undefined, tens: string | undefined): string {
  const number = hex === undefined ? Number(tens) : parseInt(hex, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : ' ';
}
