import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Work } from '#kernel';
import { AutomaticLetters } from '#letters';
import { CONFIG, type Config, type Letter } from '#platform';
import { type LinkUse, makeLink } from './links.js';
import type { Referral } from './referral.entity.js';

const USES = {
  received: 'receipt',
  question: 'answer',
  decided: 'receipt',
  closed: 'receipt',
} as const satisfies Record<string, LinkUse>;

/** Addresses that outsiders come back by. */
export const outsidePaths = {
  receipt: (token: string) => `/refer/receipt/${token}`,
  answer: (token: string) => `/refer/answer/${token}`,
  saved: (token: string) => `/refer/saved/${token}`,
} as const;

/** Letters to whoever referred that go by themselves: a number and a link. */
@Injectable()
export class ReferralPost {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly source: DataSource,
    private readonly letters: AutomaticLetters,
  ) {}

  /** @returns the token of the link that the letter carries; it is made even where there is no address to write to */
  async send(work: Work, referral: Referral, kind: keyof typeof USES): Promise<string> {
    const token = await makeLink(work, referral, USES[kind]);
    const { id, programmeId, menteeId, reference, referrerEmail: email } = referral;
    if (!email) return token;
    await this.letters.post(work, {
      occasion: `referral-${kind}:${id}:${work.now.toISOString()}`,
      kind: `referral-${kind}`,
      about: { type: 'referral', id, programmeId, menteeId },
      to: { ...toOf(referral), email },
      values: {
        number: reference,
        programme: await this.programme(programmeId, work.em),
        link: `${this.config.publicUrl}${outsidePaths[USES[kind]](token)}`,
      },
    });
    return token;
  }

  /** For somebody who goes on later; says nothing of what they wrote. */
  async savedForm(programmeId: string): Promise<(token: string) => Pick<Letter, 'subject' | 'body'>> {
    const programme = await this.programme(programmeId, this.source);
    const fill = await this.letters.wording(this.source, programmeId, 'referral-saved-form');
    return token => fill({ programme, link: `${this.config.publicUrl}${outsidePaths.saved(token)}` });
  }

  private async programme(id: string, q: Pick<DataSource, 'query'>): Promise<string> {
    const [row] = await q.query<{ name: string }[]>('select name from programme where id = $1', [id]);
    return row?.name ?? '';
  }
}

const toOf = ({ source, referrerName, firstName, lastName }: Referral) =>
  source === 'self'
    ? ({ part: 'mentee', name: [firstName, lastName].filter(Boolean).join(' ') } as const)
    : ({ part: 'referrer', name: referrerName ?? 'whoever referred' } as const);
