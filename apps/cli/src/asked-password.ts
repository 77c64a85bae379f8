import { createInterface, type Interface } from 'node:readline';

/** Asks for passwords: at a terminal without showing them, otherwise one for each line of standard input. */
export class AskedPasswords {
  private asked = false;
  private lines: AsyncIterator<string> | null = null;
  private reader: Interface | null = null;

  async ask(whose: string): Promise<string> {
    this.asked = true;
    return this.input.isTTY ? this.atTerminal(whose) : this.fromLines();
  }

  /** Lets the process end; standard input is left alone where nothing was asked. */
  close(): void {
    this.reader?.close();
    // A file has no such thing, a terminal and a pipe have.
    if (this.asked) (this.input as { unref?: () => void }).unref?.();
  }

  private get input() {
    return process.stdin;
  }

  private async fromLines(): Promise<string> {
    this.reader ??= createInterface({ input: this.input, crlfDelay: Infinity });
    this.lines ??= this.reader[Symbol.asyncIterator]();
    const next = await this.lines.next();
    return next.done ? '' : next.value;
  }

  // Prompts go to standard error: standard output is for the answer alone.
  private atTerminal(whose: string): Promise<string> {
    process.stderr.write(`Password of ${whose}: `);
    this.input.setRawMode(true);
    this.input.resume();
    return new Promise((resolve, reject) => {
      let typed = '';
      const end = (done: () => void) => {
        this.input.off('data', key).setRawMode(false).pause();
        process.stderr.write('\n');
        done();
      };
      const key = (bytes: Buffer) => {
        for (const letter of bytes.toString('utf8')) {
          if (letter === '\r' || letter === '\n') return end(() => resolve(typed));
          if (letter === '\u0003') return end(() => reject(new Error('Stopped.')));
          typed = letter === '\u007f' ? typed.slice(0, -1) : typed + letter;
        }
      };
      this.input.on('data', key);
    });
  }
}
