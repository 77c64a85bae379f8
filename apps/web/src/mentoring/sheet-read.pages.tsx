import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, holds, LocalDate } from '#kernel';
import { type AgreementRow, MatchingReads, type MatchRow } from '#matching';
import { type ActionRow, MentoringReads, SessionActionReads, type SheetRow, Sheets } from '#mentoring';
import { mayRecord, readsWords } from '#people';
import { dayWords, MEETING_WAYS, OUTCOMES_TOLD } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  ButtonGroup,
  Card,
  counted,
  CsrfForm,
  NotificationBanner,
  page,
  Panel,
  Steps,
  SummaryList,
  timeOfDay,
  type Viewer,
  withWeekday,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { Actions } from './actions.view.js';
import { firstWord, matchForSheet } from './sheet-facts.js';
import { warningsOf } from './warnings.js';

const READERS = ['mentor', 'coordinator', 'manager', 'safeguarding-lead'] as const;
const AMEND_HOURS = 48;

@Controller('sheets/:id')
export class SheetReadPages {
  constructor(
    private readonly sheets: Sheets,
    private readonly mentoring: MentoringReads,
    private readonly actions: SessionActionReads,
    private readonly matching: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'sheet.read', allow: READERS, audit: 'read' })
  async sheet(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const sheet = await this.mentoring.sheet(actor, id);
    const { match, byMentor } = await matchForSheet(this.matching, actor, sheet.match_id);
    const actions = sheet.reads ? await this.actions.ofSheet(id) : [];
    if (!byMentor) return this.forWorker(actor, viewer, sheet, match, actions);
    const agreement = await this.matching.agreement(match.id);
    const sameDay = await this.mentoring.sameDay(match.id, id, sheet.held_on);
    const minutes = await this.mentoring.minutesMet(match.id);
    return this.forMentor(viewer, sheet, match, actions, agreement, minutes, sameDay);
  }

  @Post('read')
  @Act({ name: 'sheet.mark-read', allow: ['coordinator', 'safeguarding-lead'] })
  async markRead(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.sheets.markRead(actor, id);
    response.redirect(303, paths.sheet(id));
  }

  private forMentor(
    viewer: Viewer,
    sheet: SheetRow,
    match: MatchRow,
    actions: readonly ActionRow[],
    agreement: AgreementRow | null,
    minutes: number,
    sameDay: boolean,
  ): string {
    const warnings = warningsOf(sheet, agreement?.places ?? [], sameDay);
    const until = new Date(sheet.submitted_at.getTime() + AMEND_HOURS * 3_600_000);
    const open = this.clock.now() < until;
    return page(
      { title: 'Your sheet', viewer, nav: 'mentor', narrow: true },
      <div class="cairn-phone stack stack--loose">
        <Panel title={`Thank you, ${firstWord(viewer.name ?? '')}`}>
          Saved.{' '}
          {minutes >= 60
            ? `${counted(Math.round(minutes / 60), 'hour')} with ${firstWord(match.mentee)} so far.`
            : ''}
        </Panel>
        {sheet.worry === 'urgent' && (
          <NotificationBanner state="urgent" title="Your safeguarding lead was told">
            <p>Somebody will call you. If anybody is in danger, call 999.</p>
          </NotificationBanner>
        )}
        {warnings.length > 0 && (
          <NotificationBanner state="at-risk" title="Have another look, if you like">
            {warnings.map(warning => (
              <p key={warning}>{warning}</p>
            ))}
            <p>It is saved as you wrote it. Change it below, or keep it as it is.</p>
          </NotificationBanner>
        )}
        <Card id="way" title={`Your sheet of ${withWeekday(LocalDate.of(sheet.held_on))}`}>
          <Steps
            steps={[
              {
                text: 'Received',
                note: `at ${timeOfDay(sheet.submitted_at)}`,
                at: sheet.read_at ? 'done' : 'now',
              },
              {
                text: `Read by ${firstWord(sheet.read_by_name ?? match.owner ?? 'your coordinator')}`,
                note: sheet.read_at ? `at ${timeOfDay(sheet.read_at)}` : 'you will see it here',
                at: sheet.read_at ? 'done' : 'later',
              },
            ]}
          />
          {open && (
            <p>
              <a class="tap" href={paths.correctSheet(sheet.record_id)}>
                Change this sheet
              </a>{' '}
              <span class="small soft">for 48 hours</span>
            </p>
          )}
        </Card>
        <Card id="said" title="What you wrote">
          <SheetFacts sheet={sheet} />
        </Card>
        {actions.length > 0 && (
          <Card id="agreed" title="To do next">
            <Actions actions={actions} match={match} today={this.clock.today()} byMentor ticks />
          </Card>
        )}
        <p>
          <a href={paths.mentorHome}>Go to your home page</a>
        </p>
      </div>,
    );
  }

  private forWorker(
    actor: Actor,
    viewer: Viewer,
    sheet: SheetRow,
    match: MatchRow,
    actions: readonly ActionRow[],
  ): string {
    const title = `Sheet of ${match.mentee} and ${match.mentor}, ${dayWords(sheet.held_on)}`;
    const { reads } = sheet;
    const writes = reads && mayRecord(actor, match.programme_id);
    // Who wrote it for the mentor reads it, and does not answer the worry by that.
    const answers = readsWords(actor, match.programme_id);
    return page(
      {
        title,
        heading: title,
        viewer,
        nav: 'cases',
        narrow: true,
        back: { text: match.mentee, href: paths.mentee(match.mentee_id) },
      },
      <>
        {sheet.worry !== 'no' && (
          <NotificationBanner
            state="urgent"
            title={
              sheet.worry === 'urgent' ? 'The mentor marked this as urgent' : 'The mentor asks for a call'
            }
          >
            <p>
              {sheet.read_at
                ? `Read by ${sheet.read_by_name ?? ''}.`
                : 'Call the mentor, then mark the sheet as read.'}
            </p>
          </NotificationBanner>
        )}
        <SheetFacts sheet={sheet} />
        {actions.length > 0 && (
          <Card id="agreed" title="To do next">
            <Actions
              actions={actions}
              match={match}
              today={this.clock.today()}
              ticks={holds(actor, match.programme_id, 'coordinator')}
            />
          </Card>
        )}
        {reads && (
          <ButtonGroup>
            {answers && !sheet.read_at && (
              <CsrfForm action={paths.readSheet(sheet.record_id)}>
                <Button>Mark as read</Button>
              </CsrfForm>
            )}
            {writes && <a href={paths.correctSheet(sheet.record_id)}>Correct this sheet</a>}
          </ButtonGroup>
        )}
      </>,
    );
  }
}

const NOT_FOR_YOU = 'for the coordinator and the safeguarding lead';

const SheetFacts = ({ sheet }: { sheet: SheetRow }) => (
  <SummaryList
    facts={[
      { key: 'How it went', value: OUTCOMES_TOLD[sheet.outcome] ?? '' },
      ...(sheet.outcome === 'met'
        ? [
            { key: 'Length', value: `${sheet.minutes ?? 0} minutes` },
            {
              key: 'How and where',
              value: [MEETING_WAYS[sheet.how ?? ''], sheet.place].filter(Boolean).join(', '),
            },
          ]
        : [{ key: 'Who told whom', value: sheet.reads ? sheet.told || 'not said' : NOT_FOR_YOU }]),
      {
        key: 'What they did',
        value: sheet.reads ? <span class="as-typed">{sheet.note || 'nothing written'}</span> : NOT_FOR_YOU,
      },
      {
        key: 'Next meeting',
        value: sheet.next_on
          ? [dayWords(sheet.next_on), sheet.next_time].filter(Boolean).join(', ')
          : 'not yet',
      },
      { key: 'Agreed together', value: sheet.agreed_together ? 'Yes' : 'No' },
      ...(sheet.expenses_pence
        ? [{ key: 'Expenses', value: `£${(sheet.expenses_pence / 100).toFixed(2)}` }]
        : []),
      {
        key: 'Received',
        value: `${LocalDate.ofInstant(sheet.submitted_at, 'Europe/London').toString()}, ${timeOfDay(sheet.submitted_at)}`,
      },
      { key: 'Read', value: sheet.read_at ? `by ${sheet.read_by_name ?? ''}` : 'not yet' },
    ]}
  />
);
