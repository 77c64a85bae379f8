import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate } from '#kernel';
import { PeopleReads } from '#people';
import { Vetting, VettingReads, type VettingRow } from '#vetting';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Radios, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { decisionOf, typedDecision, VettingForm } from './mentor-fact.forms.js';
import { Recorded } from './recorded.view.js';

const WRITERS = ['coordinator', 'manager'] as const;
const DECISIONS = { clear: 'Clear to work with young people', 'not-clear': 'Not clear' };

/** The decisions that the gate before a match reads. */
@Controller()
export class VettingPages {
  constructor(
    private readonly vetting: Vetting,
    private readonly reads: VettingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/:id/vetting/new')
  @Act({ name: 'vetting.decide', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.decision(actor, viewer, id));
  }

  @Post('mentors/:id/vetting/new')
  @Act({ name: 'vetting.decide', allow: WRITERS })
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.decision(actor, viewer, id), body);
  }

  @Get('vetting/:id')
  @Act({ name: 'vetting.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('vetting/:id')
  @Act({ name: 'vetting.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async decision(actor: Actor, viewer: Viewer, mentorId: string): Promise<FormRoute<VettingForm>> {
    const mentor = await this.people.mentor(actor, mentorId);
    const decisions = await this.reads.ofMentor(actor, mentorId);
    return {
      ...asked(viewer, mentor),
      title: `Vetting decision for ${mentor.name}`,
      action: paths.vetting(mentorId),
      button: 'Record the decision',
      typed: typedDay('decidedOn', this.clock.today()),
      above: <Recorded title="Decisions so far" facts={decisions.map(recorded)} />,
      act: async form => {
        await this.vetting.decide(actor, mentorId, decisionOf(form));
        return paths.mentor(mentorId);
      },
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<VettingForm>> {
    const row = await this.reads.decision(actor, id);
    const mentor = await this.people.mentor(actor, row.mentor_id);
    return {
      ...asked(viewer, mentor),
      title: `Correct the vetting decision for ${mentor.name}`,
      lead: 'For what was written down wrongly. A new decision after a new check is recorded as its own.',
      action: paths.correctVetting(id),
      button: 'Save the correction',
      typed: typedDecision(row),
      act: async form => {
        await this.vetting.correct(actor, id, form.version ?? 0, decisionOf(form));
        return paths.mentor(mentor.id);
      },
    };
  }
}

const recorded = (row: VettingRow) => ({
  on: row.decided_on,
  what: [
    row.clear ? DECISIONS.clear : DECISIONS['not-clear'],
    row.valid_until ? `until ${LocalDate.of(row.valid_until).toString()}` : '',
  ]
    .filter(Boolean)
    .join(', '),
  correct: paths.correctVetting(row.record_id),
});

const asked = (viewer: Viewer, { id, name }: { id: string; name: string }) => ({
  viewer,
  lead: 'Only the decision and its day are kept. What a certificate says is not written down here, and no copy is filed.',
  nav: 'mentors',
  back: { text: name, href: paths.mentor(id) },
  Form: VettingForm,
  body: (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('decidedOn')} label="When was it decided?" />
      <Radios
        {...fields.text('decision')}
        label="The decision"
        answers={Object.entries(DECISIONS).map(([value, text]) => ({ value, text }))}
      />
      <DateInput
        {...fields.day('validUntil')}
        label="Until when does it hold?"
        hint="Leave it empty where no day is set. A new check is due every 3 years."
      />
    </>
  ),
});
