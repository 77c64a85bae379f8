import { createHash } from 'node:crypto';
import pg from 'pg';

const MARK = '/* kept */ ';

/**
 * Marks a statement that is asked all day. To plan the clocks of a dozen rules takes longer than to run them for one
 * worker, so each connection plans a marked one and keeps it. A kept plan takes megabytes: not for what varies.
 */
export const kept = (text: string): string => MARK + text;
export const isKept = (text: string): boolean => text.startsWith(MARK);

type Query = (this: pg.Client, ...given: unknown[]) => unknown;
const query = Reflect.get(pg.Client.prototype, 'query') as Query;

/** A connection that keeps the plans of marked statements, by names that follow from their text. */
export class KeepingClient extends pg.Client {}

KeepingClient.prototype.query = function (this: pg.Client, asked: unknown, ...given: unknown[]) {
  return query.call(this, named(asked), ...given);
} as typeof pg.Client.prototype.query;

const named = (asked: unknown): unknown =>
  typeof asked === 'string' && isKept(asked)
    ? { name: createHash('sha1').update(asked).digest('hex'), text: asked }
    : asked;
