import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate } from '#kernel';
import { PeopleReads } from '#people';
import { ApplicantHolds, type DestroyedRow, type KeptRow, RetentionReads } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  Card,
  counted,
  CsrfForm,
  page,
  State,
  Table,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { CleanText } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { recruitmentPaths } from './recruitment-paths.js';

const MANAGERS = ['manager'] as const;
const SOON = 60;

class HoldForm {
  @CleanText(2000, { required: 'Say why they are kept for longer' }) readonly reason!: string;
}

/** Which applicants are still kept and until when, and how many were destroyed. */
@Controller()
export class RetentionPages {
  constructor(
    private readonly reads: RetentionReads,
    private readonly holds: ApplicantHolds,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('settings/recruitment/retention')
  @Act({ name: 'applicant.kept', allow: MANAGERS, audit: 'read' })
  async kept(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [kept, destroyed] = await Promise.all([this.reads.kept(actor), this.reads.destroyed(actor)]);
    return page(
      {
        title: 'Applicants who are kept',
        heading: 'Applicants who are kept',
        lead: 'Who was turned down or withdrew is destroyed by itself on the day that is named here: the application, the references, what was noted, letters and history. Days and outcomes stay for the figures.',
        viewer,
        nav: 'settings',
        back: { text: 'Finding mentors', href: recruitmentPaths.doors },
      },
      <>
        <SettingsTabs current="recruitment" />
        <div class="stack stack--loose">
          <Kept rows={kept} today={this.clock.today()} />
          <Destroyed rows={destroyed} />
          <p>
            <a href={recruitmentPaths.selectionSettings}>Set how long they are kept</a>
          </p>
        </div>
      </>,
    );
  }

  @Get('mentors/:id/hold-back')
  @Act({ name: 'applicant.hold', allow: MANAGERS })
  async holdForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.holding(actor, viewer, id));
  }

  @Post('mentors/:id/hold-back')
  @Act({ name: 'applicant.hold', allow: MANAGERS })
  async hold(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.holding(actor, viewer, id), body);
  }

  @Post('mentors/:id/release')
  @Act({ name: 'applicant.release', allow: MANAGERS })
  async release(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.holds.release(actor, id);
    response.redirect(303, recruitmentPaths.retention);
  }

  private async holding(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<HoldForm>> {
    const { name } = await this.people.mentor(actor, id);
    return {
      viewer,
      title: `Keep ${name} for longer`,
      lead: 'For an inquiry, a claim or the police. Nothing of them is destroyed until you release them.',
      nav: 'settings',
      back: { text: 'Applicants who are kept', href: recruitmentPaths.retention },
      action: recruitmentPaths.holdApplicant(id),
      button: 'Hold them back',
      Form: HoldForm,
      act: async ({ reason }) => {
        await this.holds.hold(actor, id, reason);
        return recruitmentPaths.retention;
      },
      body: fields => <Textarea {...fields.text('reason')} label="Why?" rows={3} limit={2000} />,
    };
  }
}

const Kept = ({ rows, today }: { rows: readonly KeptRow[]; today: LocalDate }) =>
  rows.length ? (
    <Table
      caption="Who is kept, the next to go first"
      stack
      columns={[
        { text: 'Applicant' },
        { text: 'Decision' },
        { text: 'Kept until' },
        { text: 'Held' },
        { text: 'Change' },
        { text: 'Programme' },
      ]}
      rows={rows.map(row => [
        <a key={row.mentorId} href={paths.mentor(row.mentorId)}>
          {row.name}
        </a>,
        `${row.outcome === 'withdrawn' ? 'withdrew' : 'not taken on'}, ${dayWords(row.decidedOn)}`,
        <Until key={row.mentorId} row={row} today={today} />,
        row.heldWhy ? `since ${dayWords(row.heldOn)}: ${row.heldWhy}` : 'no',
        <Change key={row.mentorId} row={row} />,
        row.programme,
      ])}
    />
  ) : (
    <Card id="kept" title="Nobody is kept">
      <p>Nobody was turned down or withdrew whose papers are still here.</p>
    </Card>
  );

const Until = ({ row, today }: { row: KeptRow; today: LocalDate }) => {
  const soon = !row.heldWhy && !LocalDate.of(row.dueOn).isAfter(today.plusDays(SOON));
  return (
    <>
      {dayWords(row.dueOn)}{' '}
      {row.heldWhy ? <State is="paused" plain /> : soon && <State is="due-soon" plain />}
    </>
  );
};

const Change = ({ row }: { row: KeptRow }) =>
  row.heldWhy ? (
    <CsrfForm action={recruitmentPaths.releaseApplicant(row.mentorId)} aria-label={`Release ${row.name}`}>
      <Button kind="secondary" small>
        Release
      </Button>
    </CsrfForm>
  ) : (
    <a href={recruitmentPaths.holdApplicant(row.mentorId)} aria-label={`Keep for longer: ${row.name}`}>
      Keep for longer
    </a>
  );

const Destroyed = ({ rows }: { rows: readonly DestroyedRow[] }) => (
  <Card id="destroyed" title="Destroyed in the last two years">
    {rows.length ? (
      <ul class="stack stack--tight">
        {rows.map(({ destroyedOn, programme, people }) => (
          <li key={`${destroyedOn} ${programme}`}>
            {dayWords(destroyedOn)}: {counted(people, 'applicant')} of {programme}
          </li>
        ))}
      </ul>
    ) : (
      <p>Nobody yet.</p>
    )}
  </Card>
);
