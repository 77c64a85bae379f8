import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { mayReadAddress, Mentees, PeopleReads } from '#people';
import { ReferralDesk } from '#referrals';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Select, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CorrectMenteeForm, NewMenteeForm } from './mentee.forms.js';
import { detailsOf, typedPerson } from './person.form.js';
import { PersonFields } from './person-fields.js';
import { choicesOf, WorkerField } from './worker-field.js';

const WRITERS = ['coordinator', 'manager'] as const;

@Controller()
export class MenteeFormPages {
  constructor(
    private readonly mentees: Mentees,
    private readonly desk: ReferralDesk,
    private readonly people: PeopleReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/new')
  @Act({ name: 'mentee.add', allow: WRITERS })
  async newForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.referral(actor, viewer));
  }

  @Post('mentees/new')
  @Act({ name: 'mentee.add', allow: WRITERS })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.referral(actor, viewer), body);
  }

  @Get('mentees/:id/correct')
  @Act({ name: 'mentee.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('mentees/:id/correct')
  @Act({ name: 'mentee.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async referral(actor: Actor, viewer: Viewer): Promise<FormRoute<NewMenteeForm>> {
    const [programmes, workers] = await Promise.all([
      this.choices.programmes(actor),
      this.choices.workers(actor),
    ]);
    return {
      viewer,
      title: 'Add a referral',
      nav: 'cases',
      back: { text: 'Cases', href: paths.cases },
      action: paths.newMentee,
      button: 'Add the referral',
      Form: NewMenteeForm,
      typed: typedDay('referredOn', this.clock.today()),
      act: async form =>
        paths.mentee(
          await this.desk.addMentee(actor, { ...form, person: detailsOf(form), school: form.school || null }),
        ),
      body: fields => (
        <>
          <Select
            {...fields.text('programmeId')}
            label="Programme"
            choices={choicesOf(programmes)}
            prompt="Choose"
          />
          <DateInput {...fields.day('referredOn')} label="When were they referred?" />
          <PersonFields fields={fields} />
          <Input {...fields.text('school')} label="School or college" />
          <WorkerField fields={fields} workers={workers} />
        </>
      ),
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CorrectMenteeForm>> {
    const row = await this.people.mentee(actor, id);
    const workers = await this.choices.workers(actor, row.programme_id);
    const sees = mayReadAddress(actor, row.programme_id);
    return {
      viewer,
      title: `Correct who ${row.name} is`,
      nav: 'cases',
      back: { text: row.name, href: paths.mentee(id) },
      action: paths.correctMentee(id),
      button: 'Save the corrections',
      Form: CorrectMenteeForm,
      typed: {
        ...typedPerson(row),
        school: row.school ?? '',
        ownerId: row.owner_id ?? '',
        version: String(row.version),
      },
      act: async form => {
        await this.mentees.correct(actor, id, form.version ?? 0, {
          person: detailsOf(form),
          school: form.school || null,
          ownerId: form.ownerId,
        });
        return paths.mentee(id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <PersonFields fields={fields} address={sees} />
          {sees && <Input {...fields.text('school')} label="School or college" />}
          <WorkerField fields={fields} workers={workers} />
        </>
      ),
    };
  }
}
