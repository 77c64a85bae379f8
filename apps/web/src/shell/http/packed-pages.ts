import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const WORTH_IT = 1_400;
const LEVEL = 5;

/** Packs the text of pages and documents on the way out. */
export const packedPages: RequestHandler = (request, response, next) => {
  const send = response.send.bind(response);
  response.send = body => {
    const packable =
      typeof body === 'string' && body.length > WORTH_IT && request.acceptsEncodings('gzip') === 'gzip';
    if (!packable || response.get('Content-Encoding')) return send(body);
    if (!response.get('Content-Type')) response.type('html');
    response.vary('Accept-Encoding');
    gzip(body, { level: LEVEL }, (error, packed) => {
      if (error) return void send(body);
      response.set('Content-Encoding', 'gzip');
      send(packed);
    });
    return response;
  };
  next();
};
