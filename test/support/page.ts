import { type Element, parsePage } from './html.js';

/** An answer, read as a person reads it: by headings, labels and roles. */
export class Page {
  private parsed?: Element;
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly body: string,
    /** The own path that was asked for. */
    readonly path: string,
  ) {}

  get root(): Element {
    return (this.parsed ??= parsePage(this.body));
  }
  /** Where a redirect leads. */
  get location(): string | null {
    return this.headers.get('location');
  }
  json<T = unknown>(): T {
    return JSON.parse(this.body) as T;
  }
  title(): string {
    return this.root.byTag('title')[0]?.text() ?? '';
  }
  heading(): string {
    return this.root.byTag('h1')[0]?.text() ?? '';
  }
  headings(): string[] {
    return this.root.all(element => /^h[1-4]$/.test(element.tag)).map(element => element.text());
  }
  /** The words of the main part. */
  text(): string {
    return (this.root.byTag('main')[0] ?? this.root).text();
  }
  errorSummary(): string[] {
    const summary = this.root.first(element => element.hasClass('cairn-error-summary'));
    return summary?.byTag('li').map(line => line.text()) ?? [];
  }
  /** Where the lines of the error summary lead; each of these exists on the page. */
  errorTargets(): string[] {
    const summary = this.root.first(element => element.hasClass('cairn-error-summary'));
    return (summary?.byTag('a') ?? []).map(link => link.get('href') ?? '');
  }
  hasId(id: string): boolean {
    return this.root.first(element => element.get('id') === id) !== undefined;
  }
  /** What a field holds: its text, or the chosen answer. */
  field(name: string): string | undefined {
    return this.fields(name)[0];
  }
  /** All that is chosen under a name. */
  fields(name: string): string[] {
    return this.root.all(element => element.get('name') === name).flatMap(valuesOf);
  }
  /** The words of a link, to where it leads. */
  link(text: string): string | undefined {
    return this.root
      .byTag('a')
      .find(link => link.text() === text)
      ?.get('href');
  }
  links(): { text: string; href: string }[] {
    return this.root.byTag('a').map(link => ({ text: link.text(), href: link.get('href') ?? '' }));
  }
  /** The first row, list line or definition in which the words stand. */
  row(words: string): string | undefined {
    return this.rows().find(row => row.includes(words));
  }
  rows(): string[] {
    return (this.root.byTag('main')[0] ?? this.root)
      .all(
        element =>
          element.tag === 'tr' || element.tag === 'li' || element.hasClass('cairn-summary-list__row'),
      )
      .map(element => element.text());
  }
  /** Everything that a form would send as it stands: hidden fields, presets, the token. */
  form(action?: string): { action: string; fields: [string, string][] } {
    const forms = this.root.all(element => element.tag === 'form' && element.get('method') === 'post');
    const form = action === undefined ? forms[0] : forms.find(each => each.get('action') === action);
    if (!form) throw new Error(`there is no form${action ? ` for ${action}` : ''} on ${this.path}`);
    const controls = form.all(element => ['input', 'textarea', 'select'].includes(element.tag));
    const fields = controls.flatMap(control => {
      const name = control.get('name');
      if (!name || control.attributes.has('disabled') || control.get('type') === 'file') return [];
      return valuesOf(control).map((value): [string, string] => [name, value]);
    });
    return { action: form.get('action') ?? this.path, fields };
  }
  csrf(): string {
    return this.root.first(element => element.get('name') === '_csrf')?.get('value') ?? '';
  }
}

function valuesOf(control: Element): string[] {
  const type = control.get('type');
  if (control.tag === 'textarea') return [control.rawText().replace(/^\n/, '')];
  if (control.tag === 'select') {
    const options = control.byTag('option');
    const chosen = options.find(option => option.attributes.has('selected')) ?? options[0];
    return chosen ? [chosen.get('value') ?? chosen.text()] : [];
  }
  if (control.tag !== 'input') return [];
  if (type === 'radio' || type === 'checkbox') {
    return control.attributes.has('checked') ? [control.get('value') ?? 'on'] : [];
  }
  return [control.get('value') ?? ''];
}
