import type { Logger } from 'typeorm';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const PLANNED = /^\s*(\/\*.*?\*\/\s*)?(select|with|insert|update|delete)\b/i;

/** Listens to what the pages ask the database, while it is told to. */
export class Statements implements Logger {
  private heard: Map<string, Statement> | null = null;

  /** The distinct statements that something asked. */
  async of(act: () => Promise<unknown>): Promise<Statement[]> {
    const heard = new Map<string, Statement>();
    this.heard = heard;
    try {
      await act();
    } finally {
      this.heard = null;
    }
    return [...heard.values()];
  }

  logQuery(text: string, values?: unknown[]): void {
    if (this.heard && PLANNED.test(text)) this.heard.set(text, { text, values: values ?? [] });
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
