import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type Actor, Forbidden, type LocalDate } from '#kernel';
import {
  ACTION_OWNERS,
  MEETING_WAYS,
  MentoringReads,
  OUTCOMES,
  SessionActionReads,
  type SheetDetails,
  Sheets,
  WORRIES,
} from '#mentoring';
import { actionJson } from './actions.api.js';
import { Act } from '../shell/acts/act.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import {
  CleanText,
  IsCalendarDay,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';
import { CurrentActor, Id } from '../shell/session/current.js';

/** A contact sheet as a device sends it; `sheetId` is made on the device and names the sheet for good. */
export class SheetJson {
  @IsRecordId({ required: 'A sheet needs the id that the device made' }) readonly sheetId!: string;
  @IsCalendarDay({ required: 'Enter the date of the session' }) readonly heldOn!: LocalDate;
  @IsOneOf(OUTCOMES, { required: 'Say how it went' }) readonly outcome!: SheetDetails['outcome'];
  @IsWholeNumber({ min: 1, max: 1440 }) readonly minutes!: number | null;
  @IsOneOf(MEETING_WAYS) readonly how!: SheetDetails['how'];
  @CleanText(200) readonly place!: string;
  @IsTicked() readonly atHome!: boolean;
  @CleanText(500) readonly note!: string;
  @IsOneOf(WORRIES, { required: 'Say whether anything worries you' }) readonly worry!: SheetDetails['worry'];
  @CleanText(500) readonly told!: string;
  @IsCalendarDay() readonly nextOn!: LocalDate | null;
  @CleanText(5) readonly nextTime!: string;
  @IsTicked() readonly agreedTogether!: boolean;
  @IsWholeNumber({ min: 0, max: 100_000 }) readonly expensesPence!: number | null;
  @CleanText(300) readonly action!: string;
  @IsOneOf(ACTION_OWNERS) readonly actionOwner!: (typeof ACTION_OWNERS)[number] | null;
}

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const detailsOf = ({
  sheetId: _id,
  action,
  actionOwner,
  place,
  nextTime,
  ...rest
}: SheetJson): SheetDetails => ({
  ...rest,
  place: place || null,
  nextTime: CLOCK_TIME.test(nextTime) ? nextTime : null,
  actions: action ? [{ what: action, owner: actionOwner ?? 'mentee' }] : [],
});

@Controller('api')
export class SheetApi {
  constructor(
    private readonly sheets: Sheets,
    private readonly mentoring: MentoringReads,
    private readonly actions: SessionActionReads,
  ) {}

  /** The same sheet sent again answers as the first time did. */
  @Post('matches/:id/sheets')
  @HttpCode(200)
  @Act({ name: 'sheet.submit', allow: ['mentor', 'coordinator', 'manager'] })
  async send(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() body: unknown,
  ): Promise<{ sheetId: string }> {
    const form = orInvalid(readForm(SheetJson, body));
    return { sheetId: await this.sheets.submit(actor, id, form.sheetId, detailsOf(form)) };
  }

  @Get('sheets/:id')
  @Act({ name: 'sheet.read', allow: ['mentor', 'coordinator', 'safeguarding-lead'], audit: 'read' })
  async read(@CurrentActor() actor: Actor, @Id('id') id: string) {
    const row = await this.mentoring.sheet(actor, id);
    if (!row.reads) throw new Forbidden('sheet.read');
    return {
      sheetId: row.record_id,
      version: row.version,
      heldOn: row.held_on,
      outcome: row.outcome,
      minutes: row.minutes,
      how: row.how,
      place: row.place,
      atHome: row.at_home,
      note: row.note,
      worry: row.worry,
      nextOn: row.next_on,
      nextTime: row.next_time,
      receivedAt: row.submitted_at,
      readAt: row.read_at,
      readBy: row.read_by_name,
      actions: (await this.actions.ofSheet(id)).map(actionJson),
    };
  }
}
