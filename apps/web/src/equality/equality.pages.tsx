import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { ReferralEquality } from '#referrals';
import { type FormRoute, type OwnFormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { EqualityFields } from './equality-fields.js';
import { equalityForm, sentEquality } from './equality.form.js';

const TITLE = 'Equality questions';
const WRITERS = ['coordinator', 'manager'] as const;

/** A worker asks the equality questions. What was answered is not shown again to anybody. */
@Controller('mentees/:id/equality')
export class EqualityPages {
  constructor(
    private readonly equality: ReferralEquality,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'equality.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ask(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'equality.record', allow: WRITERS })
  async save(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.ask(actor, viewer, id), body);
  }

  private async ask(actor: Actor, viewer: Viewer, id: string) {
    const [mentee, { questions, asked }] = await Promise.all([
      this.people.mentee(actor, id),
      this.equality.ofMentee(actor, id),
    ]);
    const Form = equalityForm(questions);
    const act = async (form: InstanceType<typeof Form>) => {
      await this.equality.record(actor, id, sentEquality(form, questions));
      return paths.mentee(id);
    };
    const back = { text: mentee.name, href: paths.mentee(id) };
    if (asked)
      return {
        Form,
        act,
        page: (_, problems) =>
          page(
            { title: TITLE, heading: TITLE, viewer, nav: 'cases', back, errors: problems, narrow: true },
            <p>
              They were asked on {dayWords(asked.askedOn)}. This is asked once, and nobody can read what was
              answered.
            </p>,
          ),
      } satisfies OwnFormRoute<InstanceType<typeof Form>>;
    return {
      viewer,
      title: TITLE,
      lead: `Ask ${mentee.name}, on the phone or when you meet. The answers are kept without the name, are only ever counted, and cannot be read or changed later. They decide nothing about anybody.`,
      nav: 'cases',
      back,
      action: paths.equality(id),
      button: 'Keep the answers',
      Form,
      act,
      body: fields => (
        <EqualityFields
          fields={fields}
          questions={questions}
          declines="They would rather not answer any of these"
        />
      ),
    } satisfies FormRoute<InstanceType<typeof Form>>;
  }
}
