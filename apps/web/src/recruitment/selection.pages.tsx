import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, holds } from '#kernel';
import { type MentorRow, PeopleReads, PeopleSteps } from '#people';
import { FEEDBACK_WAYS, Selection, SelectionReads } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Radios, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { BeforeApproval } from './before-approval.view.js';
import { DecisionFields } from './decision-fields.js';
import { recruitmentPaths } from './recruitment-paths.js';
import { ApprovalForm, DecisionForm, FeedbackForm } from './selection.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;
const WAYS: Readonly<Record<(typeof FEEDBACK_WAYS)[number], string>> = {
  letter: 'By letter: it is mailed today and stands on their file',
  phone: 'By phone',
  'in-person': 'In person',
};

/** Whether an applicant becomes a mentor, and what they hear where they do not. */
@Controller('mentors/:id')
export class SelectionPages {
  constructor(
    private readonly selection: Selection,
    private readonly reads: SelectionReads,
    private readonly people: PeopleReads,
    private readonly steps: PeopleSteps,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('approve')
  @Act({ name: 'mentor.approve', allow: WRITERS })
  async approveForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.approval(actor, viewer, id));
  }

  @Post('approve')
  @Act({ name: 'mentor.approve', allow: WRITERS })
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.approval(actor, viewer, id), body);
  }

  @Get('reject')
  @Act({ name: 'mentor.reject', allow: WRITERS })
  async rejectForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.rejection(actor, viewer, id));
  }

  @Post('reject')
  @Act({ name: 'mentor.reject', allow: WRITERS })
  async reject(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.rejection(actor, viewer, id), body);
  }

  @Get('feedback')
  @Act({ name: 'mentor.feed-back', allow: WRITERS })
  async feedbackForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.feedingBack(actor, viewer, id));
  }

  @Post('feedback')
  @Act({ name: 'mentor.feed-back', allow: WRITERS })
  async feedBack(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.feedingBack(actor, viewer, id), body);
  }

  private async approval(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ApprovalForm>> {
    const mentor = await this.people.mentor(actor, id);
    const [missing, workers] = await Promise.all([this.reads.missing(id), this.othersThan(actor, mentor)]);
    const manages = holds(actor, mentor.programme_id, 'manager');
    return {
      ...this.around(viewer, mentor),
      title: `Approve ${mentor.name}`,
      above: missing.length > 0 && <BeforeApproval missing={missing} />,
      action: recruitmentPaths.approve(id),
      button: 'Approve the mentor',
      Form: ApprovalForm,
      open: () => this.steps.ofMentor(mentor, 'approve'),
      act: async form => {
        await this.selection.approve(actor, id, { ...form, overrideReason: form.overrideReason || null });
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <DecisionFields fields={fields} workers={workers} why="Why are they right for it?" />
          <Textarea
            {...fields.text('conditions')}
            label="Conditions"
            hint="What has to hold while they mentor. Leave it empty where there are none."
            rows={2}
            limit={2000}
          />
          <DateInput
            {...fields.day('probationUntil')}
            label="Until when are they on probation, if they are?"
          />
          {manages && missing.some(({ overridable }) => overridable) && (
            <Textarea
              {...fields.text('overrideReason')}
              label="Go ahead although something is missing"
              hint="Only where you answer for it. The reason stays in the evidence as an exception."
              rows={2}
              limit={2000}
            />
          )}
        </>
      ),
    };
  }

  private async rejection(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DecisionForm>> {
    const mentor = await this.people.mentor(actor, id);
    const workers = await this.othersThan(actor, mentor);
    return {
      ...this.around(viewer, mentor),
      title: `Turn ${mentor.name} down`,
      lead: 'They hear why, and what else they could do, within ten working days.',
      action: recruitmentPaths.reject(id),
      button: 'Turn the applicant down',
      warning: true,
      Form: DecisionForm,
      open: async () => {
        await this.steps.ofMentor(mentor, 'approve');
        await this.reads.refuseClosed(id, 'reject');
      },
      act: async form => {
        await this.selection.reject(actor, id, form);
        return paths.mentor(id);
      },
      body: fields => (
        <DecisionFields fields={fields} workers={workers} why="Why are they not right for it?" />
      ),
    };
  }

  private async feedingBack(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<FeedbackForm>> {
    const mentor = await this.people.mentor(actor, id);
    return {
      ...this.around(viewer, mentor),
      title: `Tell ${mentor.name} why`,
      action: recruitmentPaths.feedBack(id),
      button: 'Record the feedback',
      Form: FeedbackForm,
      open: () => this.reads.refuseClosed(id, 'feedback'),
      act: async form => {
        await this.selection.feedBack(actor, id, form);
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <Radios
            {...fields.text('how')}
            label="How are they told?"
            answers={FEEDBACK_WAYS.map(value => ({ value, text: WAYS[value] }))}
          />
          <DateInput {...fields.day('on')} label="When?" />
          <Textarea
            {...fields.text('feedback')}
            label="What do you tell them?"
            hint="They read it as you write it. Name nobody else."
            rows={5}
            limit={4000}
          />
          <Textarea
            {...fields.text('opportunities')}
            label="What else could they do?"
            hint="Other volunteering, here or elsewhere."
            rows={3}
            limit={2000}
          />
        </>
      ),
    };
  }

  private around(viewer: Viewer, mentor: MentorRow) {
    return {
      viewer,
      nav: 'recruitment',
      back: { text: mentor.name, href: paths.mentor(mentor.id) },
      typed: typedDay('on', this.clock.today()),
    };
  }

  private async othersThan(actor: Actor, { programme_id }: MentorRow) {
    const workers = await this.choices.workers(actor, programme_id);
    return workers.filter(({ id }) => id !== actor.userId);
  }
}
