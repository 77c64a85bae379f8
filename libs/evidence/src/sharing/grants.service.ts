import { Inject, Injectable } from '@nestjs/common';
import { hashOf, newToken } from '#accounts';
import { type Actor, Invalid, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { CONFIG, type Config, noteAudit, queueMail, UnitOfWork } from '#platform';
import { lockedPack } from '../packs/pack-turns.js';

export interface NewGrant {
  readonly assessorName: string;
  readonly assessorEmail: string;
  /** The last day on which it opens. */
  readonly endsOn: LocalDate;
}

const LONGEST_DAYS = 92;

/** Lets an assessor look at one pack, for a time, and at nothing else. */
@Injectable()
export class PackGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The link goes by mail, without a word about anybody; a code by a second letter opens it. */
  grant(actor: Actor, packId: string, wish: NewGrant): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.pack-grant', async work => {
      const pack = await lockedPack(work, actor, packId, 'look', 'ready');
      if (pack.profile === 'plain')
        throw new Refusal('pack-for-inside', 'A pack with names is given to nobody outside.');
      refuseDays(wish.endsOn, work.today);
      const id = newId();
      const token = newToken();
      await work.em.query(
        `insert into pack_grant (id, organisation_id, pack_id, assessor_name, assessor_email, token_hash, granted_by, granted_at, ends_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          pack.organisation_id,
          packId,
          wish.assessorName,
          wish.assessorEmail,
          hashOf(token),
          actor.userId,
          work.now,
          wish.endsOn.iso,
        ],
      );
      await queueMail(work, this.letter(id, token, wish));
      note(work, packId, { grant: id, endsOn: wish.endsOn });
      return id;
    });
  }

  /** It ends in this minute: every page asks again whether it stands. */
  withdraw(actor: Actor, packId: string, grantId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.pack-grant-withdraw', async work => {
      await lockedPack(work, actor, packId, 'look', 'ready', 'withdrawn');
      const answer = await work.em.query<[unknown[], number]>(
        `update pack_grant set withdrawn_at = $3, withdrawn_by = $4 where id = $1 and pack_id = $2 and withdrawn_at is null returning id`,
        [grantId, packId, work.now, actor.userId],
      );
      if (!answer[1]) throw new NotFound();
      note(work, packId, { grant: grantId, withdrawn: true });
    });
  }

  private letter(id: string, token: string, wish: NewGrant) {
    return {
      key: `pack-grant:${id}`,
      recipientId: null,
      to: wish.assessorEmail,
      subject: 'Evidence to look at',
      body: [
        `Dear ${wish.assessorName},`,
        `evidence was put at your disposal, to look at until ${wish.endsOn.toString()}. Open it here:`,
        `${this.config.publicUrl}/assess/${token}`,
        'The page sends you a code by a second letter. The link is for you alone: please do not pass it on.',
      ].join('\n\n'),
    };
  }
}

function refuseDays(endsOn: LocalDate, today: LocalDate): void {
  if (endsOn.isBefore(today)) throw new Invalid({ endsOn: 'The last day cannot be in the past' });
  if (endsOn.isAfter(today.plusDays(LONGEST_DAYS)))
    throw new Invalid({ endsOn: 'The last day must be within three months' });
}

const note = (work: Work, packId: string, after: unknown): void =>
  noteAudit(work, { subjectType: 'evidence-pack', subjectId: packId, after });
