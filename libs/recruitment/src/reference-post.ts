import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '#kernel';
import { AutomaticLetters } from '#letters';
import { CONFIG, type Config } from '#platform';
import { makeReferenceLink } from './reference-links.js';

export interface AskedReferee {
  readonly id: string;
  readonly applicantId: string;
  readonly programmeId: string;
  readonly name: string;
  readonly email: string;
}

/** By which address a referee comes to the form. */
export const refereePath = (token: string): string => `/reference/${token}`;
const RETURN_WITHIN = 10;

/** Letters to referees go by themselves: they carry a link, and no name of the applicant. */
@Injectable()
export class ReferencePost {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly letters: AutomaticLetters,
  ) {}

  async send(work: Work, asked: AskedReferee, kind: 'request' | 'reminder', nth = 0): Promise<void> {
    const { id, applicantId, programmeId, name, email } = asked;
    const token = await makeReferenceLink(work, id, programmeId);
    const [programme] = await work.em.query<{ name: string; charity: string }[]>(
      'select p.name, o.name as charity from programme p join organisation o on o.id = p.organisation_id where p.id = $1',
      [programmeId],
    );
    await this.letters.post(work, {
      occasion: `reference-${kind}:${id}:${nth}`,
      kind: `reference-${kind}`,
      about: { type: 'mentor', id: applicantId, programmeId, menteeId: null },
      to: { part: 'referee', name, email },
      values: {
        programme: programme?.name ?? '',
        charity: programme?.charity ?? '',
        'return by': work.today.plusDays(RETURN_WITHIN).toString(),
        link: `${this.config.publicUrl}${refereePath(token)}`,
      },
    });
  }
}
