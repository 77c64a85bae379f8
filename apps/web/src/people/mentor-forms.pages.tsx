import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { Mentors, PeopleReads } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Select, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CorrectMentorForm, NewMentorForm } from './mentor.forms.js';
import { detailsOf, typedPerson } from './person.form.js';
import { PersonFields } from './person-fields.js';
import { choicesOf, WorkerField } from './worker-field.js';

const WRITERS = ['coordinator', 'manager'] as const;

@Controller()
export class MentorFormPages {
  constructor(
    private readonly mentors: Mentors,
    private readonly people: PeopleReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/new')
  @Act({ name: 'mentor.add', allow: WRITERS })
  async newForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.application(actor, viewer));
  }

  @Post('mentors/new')
  @Act({ name: 'mentor.add', allow: WRITERS })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.application(actor, viewer), body);
  }

  @Get('mentors/:id/correct')
  @Act({ name: 'mentor.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('mentors/:id/correct')
  @Act({ name: 'mentor.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async application(actor: Actor, viewer: Viewer): Promise<FormRoute<NewMentorForm>> {
    const [programmes, workers] = await Promise.all([
      this.choices.programmes(actor),
      this.choices.workers(actor),
    ]);
    return {
      viewer,
      title: 'Add an applicant',
      nav: 'mentors',
      back: { text: 'Mentors', href: paths.mentors },
      action: paths.newMentor,
      button: 'Add the applicant',
      Form: NewMentorForm,
      typed: typedDay('appliedOn', this.clock.today()),
      act: async form =>
        paths.mentor(await this.mentors.add(actor, { ...form, person: detailsOf(form), userId: null })),
      body: fields => (
        <>
          <Select
            {...fields.text('programmeId')}
            label="Programme"
            choices={choicesOf(programmes)}
            prompt="Choose"
          />
          <DateInput {...fields.day('appliedOn')} label="When did they apply?" />
          <PersonFields fields={fields} />
          <WorkerField fields={fields} workers={workers} />
        </>
      ),
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CorrectMentorForm>> {
    const row = await this.people.mentor(actor, id);
    const workers = await this.choices.workers(actor, row.programme_id);
    return {
      viewer,
      title: `Correct who ${row.name} is`,
      nav: 'mentors',
      back: { text: row.name, href: paths.mentor(id) },
      action: paths.correctMentor(id),
      button: 'Save the corrections',
      Form: CorrectMentorForm,
      typed: { ...typedPerson(row), ownerId: row.owner_id ?? '', version: String(row.version) },
      act: async form => {
        await this.mentors.correct(actor, id, form.version ?? 0, {
          person: detailsOf(form),
          ownerId: form.ownerId,
        });
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <PersonFields fields={fields} />
          <WorkerField fields={fields} workers={workers} />
        </>
      ),
    };
  }
}
