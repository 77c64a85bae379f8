import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CustodyVisitReads, CustodyVisits, type VisitClearanceRow } from '#assessment';
import { type Actor, Clock } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Checkboxes,
  DateInput,
  Input,
  LinkButton,
  page,
  Table,
  Tag,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ClearVisitsForm, EndVisitsForm } from './custody-visits.form.js';

const WRITERS = ['coordinator', 'manager'] as const;
const BRIEFING_WORDS = {
  identification: 'What to bring to identify themselves',
  'forbidden-items': 'What may not be brought in or out',
  handbook: 'The handbook of the place, given and talked through',
};

/** Which establishments have cleared a mentor, and what they were briefed on. */
@Controller()
export class CustodyVisitPages {
  constructor(
    private readonly visits: CustodyVisits,
    private readonly reads: CustodyVisitReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/:id/custody-visits')
  @Act({
    name: 'custody-visit.read',
    allow: ['coordinator', 'manager', 'safeguarding-lead'],
    audit: 'read',
  })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const mentor = await this.people.mentor(actor, id);
    const rows = await this.reads.ofMentor(actor, id);
    const writes = mayRecord(actor, mentor.programme_id);
    const title = `Visits in custody: ${mentor.name}`;
    return page(
      {
        title,
        heading: title,
        lead: 'A visit in custody is logged only where the establishment has cleared the mentor and they were briefed.',
        viewer,
        nav: 'mentors',
        back: { text: mentor.name, href: paths.mentor(id) },
      },
      <div class="stack">
        {rows.length ? (
          <Clearances rows={rows} today={this.clock.today().iso} writes={writes} />
        ) : (
          <p>No establishment has cleared them yet.</p>
        )}
        {writes && (
          <p>
            <LinkButton href={paths.clearVisits(id)}>Record that one cleared them</LinkButton>
          </p>
        )}
      </div>,
    );
  }

  @Get('mentors/:id/custody-visits/new')
  @Act({ name: 'custody-visit.clear', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.clearing(actor, viewer, id));
  }

  @Post('mentors/:id/custody-visits/new')
  @Act({ name: 'custody-visit.clear', allow: WRITERS })
  async clear(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.clearing(actor, viewer, id), body);
  }

  @Get('custody-visits/:id/end')
  @Act({ name: 'custody-visit.end', allow: WRITERS })
  async endForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ending(actor, viewer, id));
  }

  @Post('custody-visits/:id/end')
  @Act({ name: 'custody-visit.end', allow: WRITERS })
  async end(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.ending(actor, viewer, id), body);
  }

  private async clearing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ClearVisitsForm>> {
    const { name } = await this.people.mentor(actor, id);
    const today = this.clock.today();
    return {
      ...about(viewer, name, id),
      title: `An establishment cleared ${name}`,
      action: paths.clearVisits(id),
      button: 'Keep the clearance',
      Form: ClearVisitsForm,
      typed: { ...typedDay('clearedOn', today), ...typedDay('briefedOn', today) },
      act: async form => {
        await this.visits.clear(actor, id, form);
        return paths.custodyVisits(id);
      },
      body: fields => (
        <>
          <Input
            {...fields.text('establishment')}
            label="Which one?"
            hint="As it is written in the mentee’s record of custody."
          />
          <DateInput {...fields.day('clearedOn')} label="When did it say yes?" />
          <DateInput
            {...fields.day('validUntil')}
            label="Until when?"
            hint="Leave it empty where it set no end."
          />
          <DateInput {...fields.day('briefedOn')} label="When were they briefed?" />
          <Checkboxes
            {...fields.many('briefing')}
            label="What was covered?"
            hint="All three, before they visit."
            answers={answersOf(BRIEFING_WORDS)}
          />
        </>
      ),
    };
  }

  private async ending(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EndVisitsForm>> {
    const { mentor, mentor_id: mentorId, establishment } = await this.reads.one(actor, id);
    return {
      ...about(viewer, mentor, mentorId),
      title: `${establishment} no longer clears ${mentor}`,
      action: paths.endVisits(id),
      button: 'End it',
      warning: true,
      Form: EndVisitsForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, why }) => paths.custodyVisits(await this.visits.end(actor, id, on, why)),
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="What was the last day?" />
          <Textarea {...fields.text('why')} label="Why?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}

const about = (viewer: Viewer, name: string, id: string) => ({
  viewer,
  nav: 'mentors',
  back: { text: `Visits in custody: ${name}`, href: paths.custodyVisits(id) },
});

interface ClearancesProps {
  readonly rows: readonly VisitClearanceRow[];
  readonly today: string;
  readonly writes: boolean;
}

const Clearances = ({ rows, today, writes }: ClearancesProps) => (
  <Table
    caption="Establishments"
    captionHidden
    stack
    columns={[
      { text: 'Establishment' },
      { text: 'Cleared' },
      { text: 'Briefed' },
      { text: 'Status' },
      ...(writes ? [{ text: 'If it was taken back' }] : []),
    ]}
    rows={rows.map(row => [
      row.establishment,
      `${dayWords(row.cleared_on)}, ${row.by}`,
      dayWords(row.briefed_on),
      <Standing key={row.id} row={row} today={today} />,
      ...(writes
        ? [
            row.ended_on ? (
              (row.ended_why ?? '')
            ) : (
              <a key={row.id} href={paths.endVisits(row.id)}>{`End it for ${row.establishment}`}</a>
            ),
          ]
        : []),
    ])}
  />
);

const Standing = ({ row, today }: { row: VisitClearanceRow; today: string }) => {
  if (row.ended_on) return <Tag family="none">{`Ended ${dayWords(row.ended_on)}`}</Tag>;
  if (row.valid_until && row.valid_until < today)
    return (
      <Tag family="late" icon="late">
        {`Ran out ${dayWords(row.valid_until)}`}
      </Tag>
    );
  return (
    <Tag family="good" icon="track">
      {row.valid_until ? `May visit until ${dayWords(row.valid_until)}` : 'May visit'}
    </Tag>
  );
};
