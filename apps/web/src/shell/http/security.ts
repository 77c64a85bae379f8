import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** A nonce for each answer; the content policy lets a script run only with it. */
export const nonces: RequestHandler = (_request: Request, response: Response, next: NextFunction) => {
  response.locals['nonce'] = randomBytes(16).toString('base64url');
  next();
};

const nonceOf = (_request: unknown, response: unknown): string =>
  `'nonce-${String((response as Response).locals['nonce'])}'`;

/** Nothing from elsewhere, nothing inline, and nobody may frame us. */
export const headers = (overHttps: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [nonceOf],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(overHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // The paths of mailed links are secrets: no other site may learn them.
    referrerPolicy: { policy: 'same-origin' },
  });

/** Pages are about people: no cache keeps them, neither the browser's nor one between. */
export const unkept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
