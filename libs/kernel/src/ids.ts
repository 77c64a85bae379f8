import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let source: () => string = randomUUID;

export const newId = (): string => source();
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/** For the making of the demo charity alone: two first starts lay down the same one. */
export async function withIds<T>(from: () => string, body: () => Promise<T>): Promise<T> {
  source = from;
  try {
    return await body();
  } finally {
    source = randomUUID;
  }
}
