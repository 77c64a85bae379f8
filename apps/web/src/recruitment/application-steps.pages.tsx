import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FormReads, type FormField } from '#forms';
import { type Actor, Clock, LocalDate, NotFound } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import { APPLICATION, ApplicationReads, Applications, noForm, SEALED_KEYS } from '#recruitment';
import { DayForm } from '../casework/day.form.js';
import { formPage, VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { sentOf } from '../forms/envelope.js';
import { Questions } from '../forms/questions.js';
import { split, typedAnswers } from '../referrals/take.pages.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, noProblems, type Problems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay, typedOf } from '../shell/forms/typed.js';
import { IsWholeNumber } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { recruitmentPaths } from './recruitment-paths.js';

/** 0 where no application stood. */
class VersionForm {
  @IsWholeNumber({ min: 0, max: 1_000_000 }) readonly version!: number | null;
}

const WRITERS = ['coordinator', 'manager'] as const;

/** A worker completes an application with the applicant, and puts them on the short list. */
@Controller('mentors/:id/application')
export class ApplicationStepPages {
  constructor(
    private readonly applications: Applications,
    private readonly reads: ApplicationReads,
    private readonly forms: FormReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('complete')
  @Act({ name: 'application.complete', allow: WRITERS })
  async completeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const { typed, render } = await this.completing(actor, viewer, id);
    return render(typed, noProblems);
  }

  @Post('complete')
  @Act({ name: 'application.complete', allow: WRITERS })
  async complete(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { fields, render } = await this.completing(actor, viewer, id);
    const { asked, own } = split({ fields }, sentOf(body));
    const read = { ...readForm(VersionForm, own), typed: typedOf(body) };
    await submit(response, read, render, async ({ version }) => {
      await this.applications.complete(actor, id, version ?? 0, asked);
      return recruitmentPaths.application(id);
    });
  }

  @Get('shortlist')
  @Act({ name: 'application.shortlist', allow: WRITERS })
  async shortlistForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.shortlisting(actor, viewer, id));
  }

  @Post('shortlist')
  @Act({ name: 'application.shortlist', allow: WRITERS })
  async shortlist(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.shortlisting(actor, viewer, id), body);
  }

  private async completing(actor: Actor, viewer: Viewer, id: string) {
    const mentor = await this.people.mentor(actor, id);
    if (!mayRecord(actor, mentor.programme_id)) throw new NotFound();
    const row = await this.reads.ofMentor(actor, id);
    const form = row ?? (await this.forms.standing(mentor.programme_id, APPLICATION, this.clock.today()));
    if (!form) throw noForm();
    const fields: readonly FormField[] = row?.sealed
      ? form.fields.filter(({ key }) => !SEALED_KEYS.includes(key))
      : form.fields;
    const known = row ? row.answers : answersOf(mentor);
    const render = (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `The application of ${mentor.name}`,
          lead: 'What was sent stays in the history. What is open can be asked later; the interview waits for it.',
          nav: 'recruitment',
          back: { text: 'Application', href: recruitmentPaths.application(id) },
          action: recruitmentPaths.applicationStep(id, 'complete'),
          button: 'Save the application',
          typed,
          problems,
        },
        asked => (
          <>
            <VersionRead fields={asked} />
            <Questions asked={fields} fields={asked} />
          </>
        ),
      );
    return {
      fields,
      render,
      typed: { ...typedAnswers({ fields }, known), version: String(row?.version ?? 0) },
    };
  }

  private async shortlisting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const mentor = await this.people.mentor(actor, id);
    if (!(await this.reads.ofMentor(actor, id))) throw new NotFound();
    return {
      viewer,
      title: `Put ${mentor.name} on the short list`,
      lead: 'From here on those who see to checks may open what they disclosed of themselves.',
      nav: 'recruitment',
      back: { text: 'Application', href: recruitmentPaths.application(id) },
      action: recruitmentPaths.applicationStep(id, 'shortlist'),
      button: 'Put on the short list',
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      open: () => this.applications.refuseShortlist(id, this.clock.today()),
      act: async ({ on }) => {
        await this.applications.shortlist(actor, id, on);
        return recruitmentPaths.application(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="From which day?" />,
    };
  }
}

/** What a file that was opened by hand knows already. */
const answersOf = (row: {
  readonly first_name: string;
  readonly last_name: string | null;
  readonly preferred_name: string | null;
  readonly other_names: readonly string[];
  readonly born_on: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
}): Typed =>
  Object.fromEntries(
    Object.entries({
      firstName: row.first_name,
      lastName: row.last_name,
      knownAs: row.preferred_name,
      formerNames: row.other_names.join(', '),
      bornOn: row.born_on && LocalDate.of(row.born_on).iso,
      email: row.email,
      phone: row.phone,
      address: row.address,
      postcode: row.postcode,
    }).flatMap(([key, answer]) => (answer ? [[key, answer]] : [])),
  );
