/** Ids and codes only: no names, no text of a case, no tokens. One line an entry, whatever is in it. */
export class Log {
  constructor(private readonly level: 'debug' | 'info' | 'silent' = 'info') {}

  info(code: string, facts: Record<string, string | number | boolean> = {}): void {
    if (this.level !== 'silent') this.write(code, facts);
  }
  debug(code: string, facts: Record<string, string | number | boolean> = {}): void {
    if (this.level === 'debug') this.write(code, facts);
  }
  fault(code: string, error: unknown, facts: Record<string, string | number | boolean> = {}): void {
    if (this.level === 'silent') return;
    const stack =
      error instanceof Error ? (error.stack ?? error.name).split('\n').slice(1, 6).join(' <') : '';
    const name = error instanceof Error ? error.name : typeof error;
    this.write(code, { ...facts, fault: name, at: stack });
  }

  // Standard error, so that a command's answer on standard output stays alone.
  private write(code: string, facts: Record<string, string | number | boolean>): void {
    const rest = Object.entries(facts).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    process.stderr.write(`${[code, ...rest].join(' ').replace(/[\r\n]+/g, ' ')}\n`);
  }
}
