const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const VOID = new Set([
  'meta',
  'link',
  'input',
  'br',
  'hr',
  'img',
  'path',
  'circle',
  'ellipse',
  'rect',
  'use',
]);

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, code: string) =>
    code.startsWith('#')
      ? String.fromCodePoint(
          code[1]?.toLowerCase() === 'x' ? parseInt(code.slice(2), 16) : Number(code.slice(1)),
        )
      : (ENTITIES[code] ?? whole),
  );

/** An element of a page, as far as tests read pages. */
export class Element {
  readonly children: (Element | string)[] = [];
  constructor(
    readonly tag: string,
    readonly attributes: ReadonlyMap<string, string>,
    readonly parent: Element | null,
  ) {}

  get(name: string): string | undefined {
    return this.attributes.get(name);
  }
  /** All elements below, in the order in which they are read. */
  all(wanted: (element: Element) => boolean = () => true): Element[] {
    return this.children.flatMap(child =>
      typeof child === 'string' ? [] : [...(wanted(child) ? [child] : []), ...child.all(wanted)],
    );
  }
  first(wanted: (element: Element) => boolean): Element | undefined {
    return this.all(wanted)[0];
  }
  byTag(tag: string): Element[] {
    return this.all(element => element.tag === tag);
  }
  hasClass(name: string): boolean {
    return (this.get('class') ?? '').split(/\s+/).includes(name);
  }
  /** Every letter, as it stands in the source. */
  rawText(): string {
    return this.children.map(child => (typeof child === 'string' ? child : child.rawText())).join('');
  }
  /** What a person reads: one space between words. */
  text(): string {
    const words = (element: Element): string =>
      element.children.map(child => (typeof child === 'string' ? child : ` ${words(child)} `)).join('');
    return words(this)
      .replace(/\s+/g, ' ')
      .replace(/ ([.,;:!?])/g, '$1')
      .trim();
  }
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*?)(\/?)>|<!--[\s\S]*?-->|<![^>]*>/g;
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)")?/g;

/** Reads what our own renderer writes: quoted attributes, every element closed. */
export function parsePage(html: string): Element {
  const root = new Element('#page', new Map(), null);
  let at = root;
  let read = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index < read) continue;
    if (match.index > read) at.children.push(decoded(html.slice(read, match.index)));
    read = match.index + match[0].length;
    const [, closing, name, rest = '', selfClosed] = match;
    if (!name) continue;
    if (closing) {
      for (let up: Element | null = at; up; up = up.parent) {
        if (up.tag === name) {
          at = up.parent ?? root;
          break;
        }
      }
      continue;
    }
    const attributes = new Map(
      [...rest.matchAll(ATTRIBUTE)].map(each => [each[1] ?? '', decoded(each[2] ?? '')]),
    );
    const element = new Element(name, attributes, at);
    at.children.push(element);
    if (name === 'script' || name === 'style' || name === 'textarea' || name === 'title') {
      const end = html.indexOf(`</${name}>`, read);
      element.children.push(decoded(html.slice(read, end)));
      read = end + name.length + 3;
    } else if (!selfClosed && !VOID.has(name)) at = element;
  }
  return root;
}
