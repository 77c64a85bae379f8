import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { refuseFuture, requireRecording } from '#people';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { type Enquiry, takeEnquiry } from '../enquiries.service.js';
import { requireCampaign } from './campaign.js';

/** An evening on which people hear what mentoring is, before they apply. */
export interface EveningDetails {
  readonly title: string;
  readonly heldOn: LocalDate;
  /** `18:30` */
  readonly from: string;
  readonly venue: string;
  readonly access: string;
  /** Whether somebody saw to it that everybody can get in and take part (RESET 9). */
  readonly accessible: boolean;
  readonly campaignId: string | null;
  readonly notes: string;
}

interface StandingEvening {
  readonly id: string;
  readonly programmeId: string;
  readonly campaignId: string | null;
  readonly heldOn: string;
  readonly calledOffOn: string | null;
  readonly version: number;
}

/** Open evenings, and who came (QiM 6, RESET manual section 3). */
@Injectable()
export class OpenEvenings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns its id @throws NotFound, Forbidden, Invalid */
  plan(actor: Actor, programmeId: string, details: EveningDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'open-evening.plan', async work => {
      requireRecording(actor, programmeId, 'open-evening.plan');
      await requireCampaign(work.em, programmeId, details.campaignId);
      const id = newId();
      await insertRow(work, 'open_evening', {
        id,
        programme_id: programmeId,
        recorded_by: actor.userId,
        ...columns(details),
      });
      await tell(work, { id, programmeId }, 'open-evening-planned', work.today, columns(details));
      return id;
    });
  }

  /** @throws NotFound, Forbidden, Invalid, ChangedMeanwhile; Refusal where it was called off */
  correct(actor: Actor, id: string, readVersion: number, details: EveningDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'open-evening.correct', async work => {
      const evening = await eveningToRecord(work, id, 'open-evening.correct');
      await refuseStale(work, id, readVersion, evening.version);
      await requireCampaign(work.em, evening.programmeId, details.campaignId);
      if (details.heldOn.isAfter(work.today)) await refuseGuests(work, id);
      await work.em.query(
        `update open_evening set version = version + 1, title = $2, held_on = $3, from_time = $4, venue = $5, access = $6,
           accessible = $7, campaign_id = $8, notes = $9 where id = $1`,
        [id, ...Object.values(columns(details))],
      );
      await tell(work, evening, 'open-evening-corrected', work.today, columns(details));
    });
  }

  /** @throws NotFound, Forbidden, Invalid; Refusal once somebody came */
  callOff(actor: Actor, id: string, on: LocalDate, why: string): Promise<void> {
    return this.unitOfWork.run(actor, 'open-evening.call-off', async work => {
      const evening = await eveningToRecord(work, id, 'open-evening.call-off');
      refuseFuture('on', on, work.today);
      if (why.length < 3) throw new Invalid({ reason: 'Say why in a few words' });
      await refuseGuests(work, id);
      await work.em.query(
        'update open_evening set called_off_on = $2, called_off_why = $3, version = version + 1 where id = $1',
        [id, on.iso, why],
      );
      await tell(work, evening, 'open-evening-called-off', on, { why });
    });
  }

  /**
   * Who came, of those who had asked before. Whoever is not named any more did not come after all; the same list sent
   * twice changes nothing. @throws NotFound for an enquiry of another programme; Refusal before the day; ChangedMeanwhile
   */
  came(actor: Actor, id: string, readVersion: number, enquiryIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(actor, 'open-evening.note-guests', async work => {
      const evening = await eveningToRecord(work, id, 'open-evening.note-guests');
      await refuseStale(work, id, readVersion, evening.version);
      refuseEarly(evening, work.today);
      const named = [...new Set(enquiryIds)];
      const known = await work.em.query<unknown[]>(
        'select 1 from mentor_enquiry where programme_id = $1 and id = any($2)',
        [evening.programmeId, named],
      );
      if (known.length !== named.length) throw new NotFound();
      await write(work, evening, named);
      await raiseVersion(work, id);
      await tell(work, evening, 'open-evening-guests-noted', LocalDate.of(evening.heldOn), {
        came: named.length,
      });
    });
  }

  /** Somebody who gave their name at the door: an enquiry of that evening. @returns the enquiry @throws as `Enquiries.take` */
  atTheDoor(actor: Actor, id: string, enquiry: Enquiry): Promise<string> {
    return this.unitOfWork.run(actor, 'open-evening.take-name', async work => {
      const evening = await eveningToRecord(work, id, 'open-evening.take-name');
      refuseEarly(evening, work.today);
      const taken = {
        ...enquiry,
        enquiredOn: LocalDate.of(evening.heldOn),
        ownerId: work.actor.userId,
        campaignId: evening.campaignId,
      };
      const enquiryId = await takeEnquiry(work, evening.programmeId, taken, 'staff');
      await guest(work, evening, [enquiryId]);
      // Whoever has the list open does not see this name, and would save that they did not come.
      await raiseVersion(work, id);
      await tell(work, evening, 'open-evening-name-taken', LocalDate.of(evening.heldOn), { enquiryId });
      return enquiryId;
    });
  }
}

/** In the order of the statement that writes them. */
const columns = (details: EveningDetails) => ({
  title: details.title,
  held_on: details.heldOn.iso,
  from_time: details.from,
  venue: details.venue,
  access: details.access,
  accessible: details.accessible,
  campaign_id: details.campaignId,
  notes: details.notes,
});

async function write(work: Work, evening: StandingEvening, named: readonly string[]): Promise<void> {
  await work.em.query(
    `update open_evening_guest set came = false, recorded_by = $3, recorded_at = $4
     where evening_id = $1 and came and enquiry_id <> all($2)`,
    [evening.id, named, work.actor.userId, work.now],
  );
  await guest(work, evening, named);
}

const guest = (work: Work, evening: StandingEvening, enquiryIds: readonly string[]): Promise<unknown> =>
  work.em.query(
    `insert into open_evening_guest (evening_id, enquiry_id, programme_id, came, recorded_by, recorded_at)
     select $1, e.id, e.programme_id, true, $3, $4 from mentor_enquiry e where e.id = any($2)
     on conflict (evening_id, enquiry_id) do update set came = true, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
       where not open_evening_guest.came`,
    [evening.id, enquiryIds, work.actor.userId, work.now],
  );

const raiseVersion = (work: Work, id: string): Promise<unknown> =>
  work.em.query('update open_evening set version = version + 1 where id = $1', [id]);

async function eveningToRecord(work: Work, id: string, act: string): Promise<StandingEvening> {
  const [row] = await work.em.query<StandingEvening[]>(
    `select id, programme_id as "programmeId", campaign_id as "campaignId", held_on as "heldOn", called_off_on as "calledOffOn", version
     from open_evening where id = $1 for update`,
    [id],
  );
  if (!row) throw new NotFound();
  requireRecording(work.actor, row.programmeId, act);
  if (row.calledOffOn) throw new Refusal('evening-called-off', 'This evening was called off');
  return row;
}

/** @throws Refusal before the day of the evening */
export function refuseEarly({ heldOn }: Pick<StandingEvening, 'heldOn'>, today: LocalDate): void {
  if (heldOn > today.iso)
    throw new Refusal(
      'evening-to-come',
      `The evening is on ${LocalDate.of(heldOn).toString()}: who came is noted on that day or later`,
    );
}

async function refuseGuests(work: Work, id: string): Promise<void> {
  const came = await work.em.query<unknown[]>(
    'select 1 from open_evening_guest where evening_id = $1 and came limit 1',
    [id],
  );
  if (came.length)
    throw new Refusal('evening-was-held', 'People came to this evening: it was held on a day that has been');
}

const tell = (
  work: Work,
  { id, programmeId }: Pick<StandingEvening, 'id' | 'programmeId'>,
  kind: string,
  on: LocalDate,
  data: unknown,
): Promise<void> =>
  recordEvent(work, { programmeId, subjectType: 'open-evening', subjectId: id, kind, occurredOn: on, data });
