import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '#kernel';
import { CONFIG, type Config, type Letter, queueMail } from '#platform';
import { type LinkUse, makeLink } from './links.js';
import * as letters from './letters.js';
import type { Referral } from './referral.entity.js';

const WORDS = { received: letters.received, question: letters.question, decided: letters.decided } as const;
const USES: Readonly<Record<keyof typeof WORDS, LinkUse>> = {
  received: 'receipt',
  question: 'answer',
  decided: 'receipt',
};

/** Addresses that outsiders come back by. */
export const outsidePaths = {
  receipt: (token: string) => `/refer/receipt/${token}`,
  answer: (token: string) => `/refer/answer/${token}`,
  saved: (token: string) => `/refer/saved/${token}`,
} as const;

/** Letters to whoever referred: a number and a link. */
@Injectable()
export class ReferralPost {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @returns the token of the link that the letter carries; it is made even where there is no address to write to */
  async send(work: Work, referral: Referral, kind: keyof typeof WORDS): Promise<string> {
    const token = await makeLink(work, referral, USES[kind]);
    if (!referral.referrerEmail) return token;
    const [row] = await work.em.query<{ programme: string }[]>(
      'select name as programme from programme where id = $1',
      [referral.programmeId],
    );
    const link = `${this.config.publicUrl}${outsidePaths[USES[kind]](token)}`;
    await queueMail(work, {
      key: `referral-${kind}:${referral.id}:${work.now.toISOString()}`,
      recipientId: null,
      to: referral.referrerEmail,
      ...WORDS[kind]({ reference: referral.reference, programme: row?.programme ?? '', link }),
    });
    return token;
  }

  /** For somebody who goes on later; says nothing of what they wrote. */
  savedForm(programme: string): (token: string) => Pick<Letter, 'subject' | 'body'> {
    return token =>
      letters.savedForm({ programme, link: `${this.config.publicUrl}${outsidePaths.saved(token)}` });
  }
}
