import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { Mentors, PeopleReads } from '#people';
import { formPage, VersionRead } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, noProblems, type Problems, Select, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { choicesOf } from './mentee-forms.pages.js';
import { CorrectMentorForm, NewMentorForm } from './mentor.forms.js';
import { detailsOf, typedPerson } from './person.form.js';
import { PersonFields } from './person-fields.js';

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
  newForm(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return this.newPage(actor, viewer)(typedDay('appliedOn', this.clock.today()), noProblems);
  }

  @Post('mentors/new')
  @Act({ name: 'mentor.add', allow: WRITERS })
  add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(response, readForm(NewMentorForm, body), this.newPage(actor, viewer), async form =>
      paths.mentor(await this.mentors.add(actor, { ...form, person: detailsOf(form), userId: null })),
    );
  }

  @Get('mentors/:id/correct')
  @Act({ name: 'mentor.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.people.mentor(actor, id);
    const typed = { ...typedPerson(row), ownerId: row.owner_id ?? '', version: String(row.version) };
    return (await this.correctPage(actor, viewer, id))(typed, noProblems);
  }

  @Post('mentors/:id/correct')
  @Act({ name: 'mentor.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(CorrectMentorForm, body),
      await this.correctPage(actor, viewer, id),
      async form => {
        await this.mentors.correct(actor, id, form.version ?? 0, {
          person: detailsOf(form),
          ownerId: form.ownerId,
        });
        return paths.mentor(id);
      },
    );
  }

  private newPage(actor: Actor, viewer: Viewer) {
    return async (typed: Typed, problems: Problems): Promise<string> => {
      const [programmes, workers] = await Promise.all([
        this.choices.programmes(actor),
        this.choices.workers(actor),
      ]);
      return formPage(
        {
          viewer,
          title: 'Add an applicant',
          nav: 'mentors',
          back: { text: 'Mentors', href: paths.mentors },
          action: paths.newMentor,
          button: 'Add the applicant',
          typed,
          problems,
        },
        fields => (
          <>
            <Select
              {...fields.text('programmeId')}
              label="Programme"
              choices={choicesOf(programmes)}
              prompt="Choose"
            />
            <DateInput {...fields.day('appliedOn')} label="When did they apply?" />
            <PersonFields fields={fields} />
            <Select
              {...fields.text('ownerId')}
              label="Worker"
              choices={choicesOf(workers)}
              prompt="The lead of the programme"
            />
          </>
        ),
      );
    };
  }

  private async correctPage(actor: Actor, viewer: Viewer, id: string) {
    const row = await this.people.mentor(actor, id);
    const workers = await this.choices.workers(actor, row.programme_id);
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Correct who ${row.name} is`,
          nav: 'mentors',
          back: { text: row.name, href: paths.mentor(id) },
          action: paths.correctMentor(id),
          button: 'Save the corrections',
          typed,
          problems,
        },
        fields => (
          <>
            <VersionRead fields={fields} />
            <PersonFields fields={fields} />
            <Select
              {...fields.text('ownerId')}
              label="Worker"
              choices={choicesOf(workers)}
              prompt="The lead of the programme"
            />
          </>
        ),
      );
  }
}
