import { randomBytes } from 'node:crypto';
import { TooBusy } from '#accounts';
import { type FieldErrors, Forbidden, Invalid, NotFound, type Reason, Refusal } from '#kernel';
import { SignedOut, StaleForm } from './kinds.js';

/** What a fault becomes for whoever asked: a status, and words without internals. */
export interface Answer {
  readonly status: number;
  readonly title: string;
  readonly words: string;
  readonly fields?: FieldErrors;
  readonly reasons?: readonly Reason[];
  /** For a fault of ours: what to quote, and what the log says. */
  readonly reference?: string;
}

const NOT_FOUND: Answer = {
  status: 404,
  title: 'There is nothing here',
  words: 'The address may be mistyped, or the page may be about somebody whose file you do not work with.',
};
const AWAY: Answer = {
  status: 503,
  title: 'Cairn cannot reach its records',
  words: 'Nothing is lost that was saved before. Please wait a minute and try again.',
};
const AGAIN: Answer = {
  status: 409,
  title: 'Somebody else was quicker',
  words: 'The same record was being changed at the same moment. Please try again.',
};
const UNREADABLE: Answer = {
  status: 400,
  title: 'This cannot be read',
  words: 'Something in the request is no text or number that Cairn can take.',
};

/** Codes of PostgreSQL that say something to the person; all others are faults of ours. */
const BY_CODE: Readonly<Record<string, Answer>> = {
  '22021': UNREADABLE,
  '22P05': UNREADABLE,
  '22P02': NOT_FOUND,
  '22003': NOT_FOUND,
  '22008': UNREADABLE,
  '40001': AGAIN,
  '40P01': AGAIN,
  '55P03': AGAIN,
  '23505': {
    ...AGAIN,
    title: 'This is recorded already',
    words: 'A record with the same key exists. Look for it before you add another.',
  },
  '57014': AWAY,
  '57P01': AWAY,
  '57P02': AWAY,
  '57P03': AWAY,
  '53300': AWAY,
  ECONNREFUSED: AWAY,
  ECONNRESET: AWAY,
  ETIMEDOUT: AWAY,
  ENOENT: AWAY,
  EPIPE: AWAY,
};

export function answerFor(error: unknown): Answer {
  return knownAnswer(error) ?? byDatabase(error) ?? byStatus(error) ?? ours();
}

function knownAnswer(error: unknown): Answer | null {
  if (error instanceof Invalid) {
    return {
      status: 422,
      title: 'There is a problem',
      words: 'What was sent cannot be taken as it stands.',
      fields: error.fields,
    };
  }
  if (error instanceof Refusal) {
    return {
      status: 409,
      title: 'This cannot be done yet',
      words: 'What stands in the way:',
      reasons: error.reasons,
    };
  }
  if (error instanceof NotFound) return NOT_FOUND;
  if (error instanceof Forbidden) {
    return {
      status: 403,
      title: 'This is not yours to do',
      words: 'Your role does not include it. The lead of the programme can tell you who may.',
    };
  }
  if (error instanceof SignedOut) {
    return {
      status: 401,
      title: 'You are signed out',
      words: 'Sign in in another tab, then come back to this one.',
    };
  }
  if (error instanceof StaleForm) {
    return {
      status: 403,
      title: 'This form has grown old',
      words:
        'It was opened before you signed in, or left open too long. Nothing was saved. Open the page again and send it once more.',
    };
  }
  if (error instanceof TooBusy)
    return {
      status: 503,
      title: 'Too many people at the door',
      words: 'Please wait a few seconds and try again.',
    };
  return null;
}

function byDatabase(error: unknown): Answer | null {
  const { code, driverError, message } = (error ?? {}) as {
    code?: string;
    driverError?: { code?: string };
    message?: unknown;
  };
  const found = BY_CODE[code ?? driverError?.code ?? ''];
  if (found) return found;
  // The pool says these without a code.
  return /connection (terminated|timeout)|timeout exceeded when trying to connect|client has encountered a connection error|not currently accepting connections/i.test(
    String(message),
  )
    ? AWAY
    : null;
}

/** Faults of HTTP itself: unknown address, body too large, unreadable JSON. */
function byStatus(error: unknown): Answer | null {
  const { status, getStatus } = (error ?? {}) as { status?: unknown; getStatus?: () => number };
  const code = typeof getStatus === 'function' ? getStatus.call(error) : Number(status);
  if (code === 404 || code === 405) return NOT_FOUND;
  if (code === 413)
    return {
      status: 413,
      title: 'This is too large',
      words: 'Files may have up to 10 MB, and a text as much as its box says.',
    };
  return code >= 400 && code < 500 ? { ...UNREADABLE, status: code } : null;
}

function ours(): Answer {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  return {
    status: 500,
    title: 'Something went wrong at our end',
    words:
      'It is not your doing, and nothing was half saved. If it happens again, tell your administrator this number:',
    reference,
  };
}
