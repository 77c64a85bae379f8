import { Page } from './page.js';

/** What is typed into a form; a list for several answers, null for a field that is left out altogether. */
export type Typing = Readonly<Record<string, string | readonly string[] | null>>;

/** A browser with its cookies, without script: what it sends is what the page's form holds, and what is typed. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  constructor(
    private readonly origin: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }
  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { headers });
  }

  /** Follows redirects, as a browser does. */
  async visit(path: string): Promise<Page> {
    let page = await this.get(path);
    for (let hops = 0; page.location && hops < 5; hops++) page = await this.get(page.location);
    return page;
  }

  /**
   * Opens the page with the form, types, and sends. `action` is where the form sends to and `on` the page that
   * holds it; without `on`, the form is looked for on the page of its own address.
   */
  async post(action: string, typing: Typing = {}, on: string = action): Promise<Page> {
    const page = await this.get(on);
    if (page.status !== 200) return page;
    return this.fill(page, typing, action);
  }

  /** Types into a form of a page that was opened before, and sends it. */
  fill(page: Page, typing: Typing, action?: string): Promise<Page> {
    const form = page.form(action);
    const kept = form.fields.filter(([name]) => !(name in typing));
    const typed = Object.entries(typing).flatMap(([name, value]) =>
      value === null ? [] : [value].flat().map((each): [string, string] => [name, each]),
    );
    return this.send(form.action, { method: 'POST', body: new URLSearchParams([...kept, ...typed]) });
  }

  /** Sends fields without opening a page first, and so without a token unless it is among them. */
  postBare(
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** A multipart form with files, its token read from the page that holds it. */
  async upload(
    action: string,
    typing: Record<string, string>,
    files: Record<string, { name: string; bytes: Uint8Array<ArrayBuffer> }>,
    on: string = action,
  ): Promise<Page> {
    const page = await this.get(on);
    const body = new FormData();
    for (const [name, value] of page.form(action).fields) if (!(name in typing)) body.append(name, value);
    for (const [name, value] of Object.entries(typing)) body.append(name, value);
    for (const [name, file] of Object.entries(files)) body.append(name, new Blob([file.bytes]), file.name);
    return this.send(action, { method: 'POST', body });
  }

  /** The JSON twin: the token comes from /api/session and goes into the header. */
  async api(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Page> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (method !== 'GET') {
      headers['x-csrf-token'] = (await this.get('/api/session')).json<{ csrf: string }>().csrf;
      headers['content-type'] = 'application/json';
    }
    return this.send(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async send(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...this.headers,
        ...(cookie ? { cookie } : {}),
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return new Page(response.status, response.headers, await response.text(), path);
  }

  private keep(line: string): void {
    const [pair = '', ...rest] = line.split(';');
    const at = pair.indexOf('=');
    const gone = rest.some(part => /expires=Thu, 01 Jan 1970/i.test(part));
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
