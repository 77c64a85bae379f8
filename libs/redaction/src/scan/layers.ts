import { pdfText } from './pdf-text.js';
import type { Layer } from './scan.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Every text that one produced file holds. Its path is searched apart. */
export function layersOf(file: string, bytes: Uint8Array): Layer[] {
  if (file.endsWith('.pdf')) {
    const { pages, running, joined, properties } = pdfText(Buffer.from(bytes));
    const texts = [pages, running, ...properties].map(text => ({ file, text }));
    return [...texts, { file, text: joined, joined: true }];
  }
  const text = decoder.decode(bytes);
  return [{ file, text: file.endsWith('.html') ? htmlText(text) : text }];
}

/** What a page shows and what its attributes say; the style sheet is ours, letter for letter. */
function htmlText(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, ' ')
    .replace(
      /<[a-z!/][^>]*>/gi,
      tag =>
        ` ${[...tag.matchAll(/\b(?:href|content|title|alt)="([^"]*)"/g)].map(found => found[1]).join('\n')}\n`,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
