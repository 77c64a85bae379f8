import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '#accounts';
import { tooMany } from '#forms';
import { type Actor, Invalid, type LocalDate, Refusal, type Work } from '#kernel';
import { AutomaticLetters } from '#letters';
import { refuseFuture, requireRecording, requireWorker } from '#people';
import { CONFIG, type Config, insertRow, queueMail, UnitOfWork } from '#platform';
import { campaignByCode, requireCampaign } from './campaigns/campaign.js';
import { doorOf } from './doors.service.js';
import { enquiryToRecord, refuseClosedEnquiryStep, type StandingEnquiry } from './enquiry.js';
import { tellEnquiry } from './history.js';

/** What somebody says who asks about mentoring. One of e-mail and phone is needed to answer them. */
export interface Enquiry {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** One of the answers of the programme. */
  readonly heardFrom: string;
  readonly message: string;
}

export interface EnquiryTaken extends Enquiry {
  readonly enquiredOn: LocalDate;
  readonly ownerId: string | null;
  /** By which campaign they came, where it is known. */
  readonly campaignId?: string | null;
}

/** People who ask about mentoring, until they apply or it goes no further (QiM 6). */
@Injectable()
export class Enquiries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly letters: AutomaticLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes in what somebody sent by the public page. @param code of the campaign whose link they followed, or empty
   * @throws Invalid by field; Refusal after too many; NotFound
   */
  async receive(actor: Actor, programmeId: string, enquiry: Enquiry, code = ''): Promise<void> {
    const attempt = await this.attempts.begin(
      'mentor-enquiry',
      enquiry.email ?? enquiry.phone ?? '',
      actor.from,
    );
    if (!attempt.allowed) throw tooMany();
    try {
      await this.unitOfWork.run(actor, 'enquiry.receive', async work => {
        const door = await doorOf(work.em, programmeId);
        if (!door.open)
          throw new Refusal('enquiries-closed', 'This programme takes no enquiries at the moment');
        const campaignId = await campaignByCode(work.em, programmeId, code);
        const taken = { ...enquiry, enquiredOn: work.today, ownerId: null, campaignId };
        await takeEnquiry(work, programmeId, taken, 'public');
      });
    } catch (error) {
      // What was refused made no enquiry, so that it does not count against the next try.
      await attempt.forgive();
      throw error;
    }
  }

  /** Writes down what somebody said on the phone or at an event. @returns its id @throws Invalid, NotFound, Forbidden */
  take(actor: Actor, programmeId: string, enquiry: EnquiryTaken): Promise<string> {
    return this.unitOfWork.run(actor, 'enquiry.take', async work => {
      requireRecording(actor, programmeId, 'enquiry.take');
      refuseFuture('enquiredOn', enquiry.enquiredOn, work.today);
      await requireWorker(work, programmeId, enquiry.ownerId);
      await requireCampaign(work.em, programmeId, enquiry.campaignId ?? null);
      return takeEnquiry(work, programmeId, enquiry, 'staff');
    });
  }

  /** Mails the information pack of the programme, with the way to its form. @throws Refusal without an address */
  sendPack(actor: Actor, id: string): Promise<void> {
    return this.step(
      actor,
      id,
      'send-pack',
      work => work.today,
      async (work, enquiry) => {
        if (!enquiry.email)
          throw new Refusal(
            'enquiry-without-address',
            'No e-mail address is known: answer another way, and record it',
          );
        const { programme, key } = await doorOf(work.em, enquiry.programmeId);
        const fill = await this.letters.wording(work.em, enquiry.programmeId, 'mentor-information-pack');
        const words = fill({ programme, link: `${this.config.publicUrl}/mentor-with-us/${key}` });
        await queueMail(work, { key: `mentor-pack:${id}`, recipientId: null, to: enquiry.email, ...words });
        await answered(work, enquiry, work.today, 'pack');
      },
    );
  }

  /** They were told by phone, in person or on paper what they need to know. */
  answeredOtherwise(actor: Actor, id: string, on: LocalDate): Promise<void> {
    return this.step(
      actor,
      id,
      'answer',
      () => on,
      (work, enquiry) => answered(work, enquiry, on, 'otherwise'),
    );
  }

  /** By which campaign they came, said later or otherwise than before. @throws NotFound, Forbidden, Invalid */
  tie(actor: Actor, id: string, campaignId: string | null): Promise<void> {
    return this.unitOfWork.run(actor, 'enquiry.tie', async work => {
      const enquiry = await enquiryToRecord(work, id, 'enquiry.tie');
      await requireCampaign(work.em, enquiry.programmeId, campaignId);
      await work.em.query('update mentor_enquiry set campaign_id = $2, version = version + 1 where id = $1', [
        id,
        campaignId,
      ]);
      await tellEnquiry(work, enquiry, 'enquiry-tied', work.today, { campaignId });
    });
  }

  /** They will not apply, or cannot be reached. */
  close(actor: Actor, id: string, on: LocalDate, reason: string): Promise<void> {
    return this.step(
      actor,
      id,
      'close',
      () => on,
      async (work, enquiry) => {
        await work.em.query(
          'update mentor_enquiry set closed_on = $2, closed_reason = $3, version = version + 1 where id = $1',
          [id, on.iso, reason],
        );
        await tellEnquiry(work, enquiry, 'enquiry-closed', on, { reason });
      },
    );
  }

  private step(
    actor: Actor,
    id: string,
    step: 'send-pack' | 'answer' | 'close',
    dayOf: (work: Work) => LocalDate,
    body: (work: Work, enquiry: StandingEnquiry) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(actor, `enquiry.${step}`, async work => {
      const on = dayOf(work);
      refuseFuture('on', on, work.today);
      const enquiry = await enquiryToRecord(work, id, `enquiry.${step}`);
      refuseClosedEnquiryStep(enquiry, step);
      if (on.iso < enquiry.enquiredOn) throw new Invalid({ on: 'The day cannot be before they asked' });
      await body(work, enquiry);
    });
  }
}

/** Writes an enquiry within an act. @returns its id @throws Invalid by field */
export async function takeEnquiry(
  work: Work,
  programmeId: string,
  enquiry: EnquiryTaken,
  source: 'public' | 'staff',
): Promise<string> {
  const { heardFrom } = await doorOf(work.em, programmeId);
  const faults = {
    ...(!enquiry.email &&
      !enquiry.phone && { email: 'Give an e-mail address or a phone number, so that we can answer' }),
    ...(!heardFrom.includes(enquiry.heardFrom) && { heardFrom: 'Choose one of the answers' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
  const id = await insertRow(work, 'mentor_enquiry', {
    programme_id: programmeId,
    name: enquiry.name,
    email: enquiry.email,
    phone: enquiry.phone,
    heard_from: enquiry.heardFrom,
    message: enquiry.message,
    source,
    taken_by: work.actor.userId,
    owner_id: enquiry.ownerId,
    campaign_id: enquiry.campaignId ?? null,
    enquired_on: enquiry.enquiredOn.iso,
  });
  await tellEnquiry(work, { id, programmeId }, 'enquiry-received', enquiry.enquiredOn, { source });
  return id;
}

async function answered(
  work: Work,
  enquiry: StandingEnquiry,
  on: LocalDate,
  how: 'pack' | 'otherwise',
): Promise<void> {
  await work.em.query(
    `update mentor_enquiry set answered_on = $2, answered_by = $3, answered_how = $4, version = version + 1 where id = $1`,
    [enquiry.id, on.iso, work.actor.userId, how],
  );
  await tellEnquiry(work, enquiry, 'enquiry-answered', on, { how });
}
