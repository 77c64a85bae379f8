import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Invalid, isId, newId, NotFound, type Work, Forbidden } from '#kernel';
import { matchToRecord, ownMatch, refuseClosedStep } from '#matching';
import { caseProgrammes, readsWords } from '#people';
import {
  type Config,
  CONFIG,
  Files,
  correctRow,
  insertFact,
  insertRow,
  recordEvent,
  standingRow,
  UnitOfWork,
} from '#platform';
import { columns, graver, refuseOutside, refuseSettled, type SheetDetails } from './contact-sheet.js';
import { refuseUnclearedVisit } from './custody-visits.js';
import { refuseUnsafeHome } from './home-visits.js';
import { tellOfWorry } from './worry-mail.js';

/** A photo of a receipt, as it was uploaded. */
export interface Receipt {
  readonly name: string;
  readonly bytes: Buffer;
}

interface SheetMatch {
  readonly id: string;
  readonly programme_id: string;
  readonly mentor_id: string;
  readonly started_on: string;
  readonly ended_on: string | null;
}

interface StandingSheet {
  readonly match_id: string;
  readonly programme_id: string;
  readonly submitted_at: Date;
  readonly worry: SheetDetails['worry'];
}

@Injectable()
export class Sheets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes a contact sheet in. `sheetId` is made on the device: the same one again is the same record, and
   * answers as the first time did.
   */
  submit(
    actor: Actor,
    matchId: string,
    sheetId: string,
    details: SheetDetails,
    receipt: Receipt | null = null,
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'sheet.submit', async work => {
      if (!isId(sheetId)) throw new Invalid({ sheetId: 'This sheet has lost its number; open a new one' });
      const match = await this.sheetMatch(work, matchId);
      await work.em.query(`select pg_advisory_xact_lock(hashtext('sheet'), hashtext($1))`, [sheetId]);
      const standing = await standingRow<StandingSheet>(work, 'contact_sheet', sheetId);
      if (standing) {
        if (standing.match_id !== matchId) throw new NotFound();
        return sheetId;
      }
      refuseOutside(details, match, work.today);
      await refuseUnsafeHome(work, match, details);
      await refuseUnclearedVisit(work, match, details);
      await insertFact(work, 'contact_sheet', {
        record_id: sheetId,
        programme_id: match.programme_id,
        match_id: matchId,
        submitted_at: work.now,
        submitted_on: work.today.iso,
        receipt_id: receipt ? await this.files.takeIn(work, 'receipt', receipt, match.programme_id) : null,
        ...columns(details),
      });
      await this.keepActions(work, match, sheetId, details);
      if (details.worry !== 'no')
        await tellOfWorry(work, match, sheetId, details.worry, this.config.publicUrl);
      await tell(work, match.programme_id, sheetId, 'session-logged', details);
      return sheetId;
    });
  }

  /**
   * Amends an own sheet within two days of its receipt; afterwards the coordinator does. Both versions stay.
   * A worry that was not there when it was read makes it unread again, and is told like a new one.
   */
  amend(actor: Actor, sheetId: string, readVersion: number, details: SheetDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'sheet.amend', async work => {
      const standing = isId(sheetId)
        ? await standingRow<StandingSheet>(work, 'contact_sheet', sheetId)
        : null;
      if (!standing) throw new NotFound();
      const match = await this.sheetMatch(work, standing.match_id);
      const own = actor.mentorId !== null && match.mentor_id === actor.mentorId;
      refuseSettled(own, standing.submitted_at, work.now);
      refuseOutside(details, match, work.today);
      await refuseUnsafeHome(work, match, details);
      await refuseUnclearedVisit(work, match, details);
      const worse = graver(details.worry, standing.worry);
      const before = await correctRow(work, 'contact_sheet', sheetId, readVersion, {
        ...columns(details),
        ...(worse ? { read_by: null, read_at: null } : {}),
      });
      await this.keepActions(work, match, sheetId, details);
      if (worse && details.worry !== 'no')
        await tellOfWorry(work, match, sheetId, details.worry, this.config.publicUrl);
      await tell(work, match.programme_id, sheetId, 'session-amended', details, before);
    });
  }

  /** Notes that a worker has read a sheet; a worry leaves the list of today with it. */
  markRead(actor: Actor, sheetId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'sheet.read', async work => {
      const standing = isId(sheetId)
        ? await standingRow<StandingSheet>(work, 'contact_sheet', sheetId)
        : null;
      if (!standing) throw new NotFound();
      // Who may read what it says may say that they have: the coordinator and the safeguarding lead.
      if (!caseProgrammes(actor).includes(standing.programme_id)) throw new NotFound();
      if (!readsWords(actor, standing.programme_id)) throw new Forbidden('sheet.read');
      await work.em.query(
        `update contact_sheet set read_by = $2, read_at = $3 where record_id = $1 and superseded_at is null and read_at is null`,
        [sheetId, actor.userId, work.now],
      );
      await recordEvent(work, {
        programmeId: standing.programme_id,
        subjectType: 'contact-sheet',
        subjectId: sheetId,
        kind: 'sheet-read',
        occurredOn: work.today,
      });
    });
  }

  /** A mentor's own running match, or one that a coordinator may write to (also for the fortnight after its end). */
  private async sheetMatch(work: Work, matchId: string): Promise<SheetMatch> {
    if (!isId(matchId)) throw new NotFound();
    if (work.actor.mentorId && !work.actor.roles.size) return ownMatch(work, matchId);
    const own = work.actor.mentorId ? await ownMatch(work, matchId).catch(() => null) : null;
    if (own) return own;
    const match = await matchToRecord(work, matchId, 'sheet.submit');
    refuseClosedStep(match.status, 'sheet');
    return {
      id: match.id,
      programme_id: match.programmeId,
      mentor_id: match.mentorId,
      started_on: match.startedOn ?? '',
      ended_on: match.endedOn,
    };
  }

  private async keepActions(
    work: Work,
    match: SheetMatch,
    sheetId: string,
    details: SheetDetails,
  ): Promise<void> {
    for (const action of details.actions) {
      await insertRow(work, 'session_action', {
        id: newId(),
        programme_id: match.programme_id,
        match_id: match.id,
        sheet_record_id: sheetId,
        what: action.what,
        owner: action.owner,
      });
    }
  }
}

const tell = (
  work: Work,
  programmeId: string,
  sheetId: string,
  kind: string,
  details: SheetDetails,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'contact-sheet',
    subjectId: sheetId,
    kind,
    occurredOn: details.heldOn,
    before,
    data: columns(details),
  });
