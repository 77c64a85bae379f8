import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads, type Choice } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { mayReadAddress, Mentees, PeopleReads } from '#people';
import { formPage, VersionRead } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, noProblems, type Problems, Select, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { CorrectMenteeForm, NewMenteeForm } from './mentee.forms.js';
import { detailsOf, typedPerson } from './person.form.js';
import { PersonFields } from './person-fields.js';

const WRITERS = ['coordinator', 'manager'] as const;
export const choicesOf = (choices: readonly Choice[]) =>
  choices.map(({ id, name }) => ({ value: id, text: name }));

@Controller()
export class MenteeFormPages {
  constructor(
    private readonly mentees: Mentees,
    private readonly people: PeopleReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/new')
  @Act({ name: 'mentee.add', allow: WRITERS })
  async newForm(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return this.newPage(actor, viewer)(typedDay('referredOn', this.clock.today()), noProblems);
  }

  @Post('mentees/new')
  @Act({ name: 'mentee.add', allow: WRITERS })
  add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(response, readForm(NewMenteeForm, body), this.newPage(actor, viewer), async form =>
      paths.mentee(
        await this.mentees.add(actor, { ...form, person: detailsOf(form), school: form.school || null }),
      ),
    );
  }

  @Get('mentees/:id/correct')
  @Act({ name: 'mentee.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.people.mentee(actor, id);
    const typed = {
      ...typedPerson(row),
      school: row.school ?? '',
      ownerId: row.owner_id ?? '',
      version: String(row.version),
    };
    return (await this.correctPage(actor, viewer, id))(typed, noProblems);
  }

  @Post('mentees/:id/correct')
  @Act({ name: 'mentee.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(CorrectMenteeForm, body),
      await this.correctPage(actor, viewer, id),
      async form => {
        await this.mentees.correct(actor, id, form.version ?? 0, {
          person: detailsOf(form),
          school: form.school || null,
          ownerId: form.ownerId,
        });
        return paths.mentee(id);
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
          title: 'Add a referral',
          nav: 'cases',
          back: { text: 'Cases', href: paths.cases },
          action: paths.newMentee,
          button: 'Add the referral',
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
            <DateInput {...fields.day('referredOn')} label="When were they referred?" />
            <DateInput
              {...fields.day('waitingSince')}
              label="When were they taken on to the waiting list?"
              hint="Leave it empty while it is undecided."
            />
            <PersonFields fields={fields} />
            <Input {...fields.text('school')} label="School or college" />
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
    const row = await this.people.mentee(actor, id);
    const workers = await this.choices.workers(actor, row.programme_id);
    const sees = mayReadAddress(actor, row.programme_id);
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Correct who ${row.name} is`,
          nav: 'cases',
          back: { text: row.name, href: paths.mentee(id) },
          action: paths.correctMentee(id),
          button: 'Save the corrections',
          typed,
          problems,
        },
        fields => (
          <>
            <VersionRead fields={fields} />
            <PersonFields fields={fields} address={sees} />
            {sees && <Input {...fields.text('school')} label="School or college" />}
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
