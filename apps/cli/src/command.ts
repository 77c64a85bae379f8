import type { Config, ReadyDatabase } from '#platform';
import type { Clock, LocalDate } from '#kernel';
import type { DataSource } from 'typeorm';

/** What a command may use. Standard output is for its answer alone. */
export interface CliContext {
  readonly data: DataSource;
  readonly today: LocalDate;
  readonly clock: Clock;
  readonly config: Config;
  readonly database: ReadyDatabase;
  readonly print: (line: string) => void;
  /** Asks whoever sits at the terminal. */
  readonly askPassword: (whose: string) => Promise<string>;
}

/** One command of `npm run cairn -- …`, in a file of its own. */
export interface Command {
  /** The words that call it: `evidence status`. */
  readonly name: string;
  /** How to write it, after the name. */
  readonly usage: string;
  readonly about: string;
  /** @throws Error whose message is a sentence for the person at the terminal */
  readonly run: (args: readonly string[], context: CliContext) => Promise<void>;
  /** For commands that open the database themselves, or need none. @returns the exit code */
  readonly standsAlone?: (
    args: readonly string[],
    context: Pick<CliContext, 'config' | 'clock' | 'print'>,
  ) => Promise<number>;
}

/** A fault of the call itself: said in one sentence, without a stack. */
export class UsageError extends Error {}
