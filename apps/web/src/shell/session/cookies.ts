import type { Request, Response } from 'express';

/** Over https the name itself makes the browser refuse a cookie set by another host or without Secure. */
export interface CookieNames {
  readonly session: string;
  readonly form: string;
  readonly secure: boolean;
}

export const cookieNames = (publicUrl: string): CookieNames => {
  const secure = publicUrl.startsWith('https:');
  return secure
    ? { session: '__Host-cairn', form: '__Host-cairn-form', secure }
    : { session: 'cairn', form: 'cairn-form', secure };
};

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A token that a cookie carries; anything that no cookie of ours can be is nothing. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) {
      const value = pair.slice(at + 1).trim();
      return TOKEN.test(value) ? value : null;
    }
  }
  return null;
}

export function setCookie(response: Response, names: CookieNames, name: string, token: string): void {
  response.cookie(name, token, { httpOnly: true, secure: names.secure, sameSite: 'lax', path: '/' });
}

export function clearCookie(response: Response, names: CookieNames, name: string): void {
  response.clearCookie(name, { httpOnly: true, secure: names.secure, sameSite: 'lax', path: '/' });
}
