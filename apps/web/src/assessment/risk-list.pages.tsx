import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RISK_SUBJECTS, RiskActions, RiskReads, type RiskActionRow, type RiskRow } from '#assessment';
import { type Actor, Clock, LocalDate } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  Card,
  counted,
  CsrfForm,
  DateInput,
  LinkButton,
  page,
  State,
  SummaryList,
  type Viewer,
} from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { DECISION_WORDS, LEVEL_WORDS, SUBJECT_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Everything that was assessed about a mentee, and what was agreed against it. */
@Controller()
export class RiskListPages {
  constructor(
    private readonly actions: RiskActions,
    private readonly reads: RiskReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/risks')
  @Act({ name: 'risk.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const mentee = await this.people.mentee(actor, id);
    const [risks, actions] = await Promise.all([
      this.reads.ofMentee(actor, id),
      this.reads.actionsOf(actor, id),
    ]);
    const writes = mayRecord(actor, mentee.programme_id);
    const title = `Risks about ${mentee.name}`;
    return page(
      {
        title,
        heading: title,
        viewer,
        nav: 'cases',
        narrow: true,
        back: { text: mentee.name, href: paths.mentee(id) },
      },
      <div class="stack stack--loose">
        {actions.length > 0 && <Agreed actions={actions} today={this.clock.today()} writes={writes} />}
        {RISK_SUBJECTS.map(subject => (
          <Card
            key={subject}
            id={subject}
            title={SUBJECT_WORDS[subject]}
            aside={
              writes && (
                <LinkButton kind="secondary" href={paths.assessRisk(id, subject)}>
                  Assess {subject === 'mentee' ? 'the risk' : `the ${subject}`}
                </LinkButton>
              )
            }
          >
            <Assessed rows={risks.filter(row => row.subject_type === subject)} today={this.clock.today()} />
          </Card>
        ))}
      </div>,
    );
  }

  @Get('risk-actions/:id/done')
  @Act({ name: 'risk-action.tick', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.tick(actor, viewer, id));
  }

  @Post('risk-actions/:id/done')
  @Act({ name: 'risk-action.tick', allow: WRITERS })
  async done(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.tick(actor, viewer, id), body);
  }

  @Post('risk-actions/:id/not-done')
  @Act({ name: 'risk-action.untick', allow: WRITERS })
  async notDone(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const action = await this.reads.action(actor, id);
    await this.actions.untick(actor, id);
    response.redirect(303, paths.risks(action.mentee_id));
  }

  private async tick(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const action = await this.reads.action(actor, id);
    const mentee = await this.people.mentee(actor, action.mentee_id);
    const back = { text: `Risks about ${mentee.name}`, href: paths.risks(mentee.id) };
    return {
      viewer,
      title: 'When was it done?',
      lead: `${action.what ? `“${action.what}”, agreed` : 'Agreed'} on ${dayWords(action.agreed_on)}.`,
      nav: 'cases',
      back,
      action: paths.tickRiskAction(id),
      button: 'Tick it as done',
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on }) => {
        await this.actions.tick(actor, id, on);
        return back.href;
      },
      body: fields => <DateInput {...fields.day('on')} label="On which day?" />,
    };
  }
}

const Assessed = ({ rows, today }: { rows: readonly RiskRow[]; today: LocalDate }) =>
  rows.length ? (
    <SummaryList
      facts={rows.map((row, at) => ({
        key: dayWords(row.assessed_on),
        value: (
          <>
            {DECISION_WORDS[row.decision]}
            {row.risk_to_self &&
              `. To self: ${(LEVEL_WORDS[row.risk_to_self] ?? '').toLowerCase()}, to others: ${(LEVEL_WORDS[row.risk_to_others ?? ''] ?? '').toLowerCase()}`}
            . Looked at again on {dayWords(row.review_on)}.{' '}
            {at === 0 && row.review_on < today.iso && <State is="overdue" detail="review" />}
          </>
        ),
        action: row.reads ? (
          <a
            href={paths.risk(row.record_id)}
            aria-label={`Open the assessment of ${dayWords(row.assessed_on)}`}
          >
            Open
          </a>
        ) : undefined,
      }))}
    />
  ) : (
    <p>Not assessed yet.</p>
  );

const Agreed = ({
  actions,
  today,
  writes,
}: {
  actions: readonly RiskActionRow[];
  today: LocalDate;
  writes: boolean;
}) => (
  <Card id="actions" title="Agreed against a risk">
    <SummaryList
      facts={actions.map(action => ({
        key: action.what || 'An action',
        value: (
          <>
            {action.owner ?? 'Nobody'}, by {dayWords(action.due_on)}{' '}
            <Standing action={action} today={today} />
          </>
        ),
        action: writes ? <Tick action={action} /> : undefined,
      }))}
    />
  </Card>
);

const Standing = ({ action, today }: { action: RiskActionRow; today: LocalDate }) => {
  if (action.done_on) return <State is="done" detail={dayWords(action.done_on)} />;
  const left = today.daysUntil(LocalDate.of(action.due_on));
  if (left < 0) return <State is="overdue" detail={counted(-left, 'day')} />;
  return <State is="waiting" detail={left === 0 ? 'due today' : counted(left, 'day')} />;
};

const Tick = ({ action }: { action: RiskActionRow }) =>
  action.done_on ? (
    <CsrfForm action={paths.untickRiskAction(action.id)}>
      <Button kind="secondary">Not done after all</Button>
    </CsrfForm>
  ) : (
    <a href={paths.tickRiskAction(action.id)} aria-label={`Tick as done: ${action.what}`}>
      Tick as done
    </a>
  );
