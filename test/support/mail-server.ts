import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { SmtpConfig } from '#platform';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  readonly raw: string;
}

/** A mail server on this machine that keeps what it is given. Call it inside `describe`. */
export function useMailServer(): MailServer {
  const server = new MailServer();
  beforeAll(() => server.start());
  beforeEach(() => server.empty());
  afterAll(() => server.stop());
  return server;
}

export class MailServer {
  readonly received: Received[] = [];
  /** How many of the next letters are refused for now, as a busy server does. */
  refuseNext = 0;
  private readonly smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, answer) => {
      void text(stream).then(raw => {
        if (this.refuseNext > 0) {
          this.refuseNext--;
          answer(Object.assign(new Error('Busy, try later'), { responseCode: 451 }));
          return;
        }
        this.received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          messageId: /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? '',
          raw,
        });
        answer();
      });
    },
  });

  get config(): SmtpConfig {
    const { port } = this.smtp.server.address() as AddressInfo;
    return { url: `smtp://127.0.0.1:${port}`, from: 'Lantern <cairn@lantern.example>' };
  }

  empty(): void {
    this.received.length = 0;
    this.refuseNext = 0;
  }

  start(): Promise<void> {
    return new Promise(resolve => void this.smtp.listen(0, '127.0.0.1', () => resolve()));
  }

  stop(): Promise<void> {
    return new Promise(resolve => this.smtp.close(() => resolve()));
  }
}
