import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { FormReads, type FormVersion, namesOf } from '#forms';
import { type Actor, Clock, holds, LocalDate, NotFound, Refusal } from '#kernel';
import { mayRecord } from '#people';
import { Closures, closedWords, purposeOf, ReferralDesk, ReferralReads } from '#referrals';
import { formPage, VersionRead } from '../casework/form-page.js';
import { type SentBody, sentOf } from '../forms/envelope.js';
import { Questions } from '../forms/questions.js';
import { paths } from '../paths.js';
import { choicesOf, WorkerField } from '../people/worker-field.js';
import { Act } from '../shell/acts/act.js';
import {
  DateInput,
  InsetText,
  noProblems,
  page,
  type Problems,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay, typedOf } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { CompleteForm, TakeForm } from './take.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A referral that somebody on the phone tells a worker, on the same form. */
@Controller('referrals')
export class ReferralTakePages {
  constructor(
    private readonly desk: ReferralDesk,
    private readonly forms: FormReads,
    private readonly reads: ReferralReads,
    private readonly closures: Closures,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Act({ name: 'referral.take', allow: WRITERS })
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const programmes = (await this.choices.programmes(actor)).filter(({ id }) => mayRecord(actor, id));
    const [only, ...more] = programmes;
    if (only && !more.length) return response.redirect(303, paths.newReferralFor(only.id));
    response.type('html').send(
      page(
        {
          title: 'Take a referral',
          heading: 'Which programme is it for?',
          viewer,
          nav: 'referrals',
          back: { text: 'Referrals', href: paths.referrals },
          narrow: true,
        },
        <ul class="cairn-doors">
          {choicesOf(programmes).map(({ value, text }) => (
            <li key={value}>
              <a href={paths.newReferralFor(value)}>{text}</a>
            </li>
          ))}
        </ul>,
      ),
    );
  }

  @Get('new/:programmeId')
  @Act({ name: 'referral.take', allow: WRITERS })
  async takeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
  ): Promise<string> {
    const render = await this.takePage(actor, viewer, programmeId);
    return render(typedDay('receivedOn', this.clock.today()), noProblems);
  }

  @Post('new/:programmeId')
  @Act({ name: 'referral.take', allow: WRITERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const form = await this.formOf(actor, programmeId);
    const { asked, own } = split(form, sentOf(body));
    const read = { ...readForm(TakeForm, own), typed: typedOf(body) };
    await submit(response, read, await this.takePage(actor, viewer, programmeId), async taken => {
      const overrideReason = taken.overrideReason || null;
      return paths.referral(await this.desk.take(actor, { ...taken, overrideReason, form, sent: asked }));
    });
  }

  @Get(':id/complete')
  @Act({ name: 'referral.complete', allow: WRITERS })
  async completeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const { row, form, render } = await this.completing(actor, viewer, id);
    return render({ ...typedAnswers(form, row.answers), version: String(row.version) }, noProblems);
  }

  @Post(':id/complete')
  @Act({ name: 'referral.complete', allow: WRITERS })
  async complete(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { form, render } = await this.completing(actor, viewer, id);
    const { asked, own } = split(form, sentOf(body));
    const read = { ...readForm(CompleteForm, own), typed: typedOf(body) };
    await submit(response, read, render, async ({ version }) => {
      await this.desk.complete(actor, id, version ?? 0, asked);
      return paths.referral(id);
    });
  }

  private async completing(actor: Actor, viewer: Viewer, id: string) {
    const row = await this.reads.referral(actor, id, this.clock.today());
    const form = row.formVersionId ? await this.forms.version(row.formVersionId) : null;
    if (!form) throw new Refusal('no-form', 'This referral was made without a form');
    if (!row.reads) throw new Refusal('words-unread', 'The coordinator of the programme completes the form');
    const render = (typed: Typed, problems: Problems) =>
      formPage(
        {
          viewer,
          title: `The form of ${row.name}`,
          lead: 'What was sent stays in the history. Questions that need not be answered say so.',
          nav: 'referrals',
          back: { text: row.name, href: paths.referral(id) },
          action: paths.referralStep(id, 'complete'),
          button: 'Save the form',
          typed,
          problems,
        },
        fields => (
          <>
            <VersionRead fields={fields} />
            <Questions asked={form.fields} fields={fields} />
          </>
        ),
      );
    return { row, form, render };
  }

  private async formOf(actor: Actor, programmeId: string): Promise<FormVersion> {
    if (!mayRecord(actor, programmeId)) throw new NotFound();
    const form = await this.forms.standing(programmeId, purposeOf('agency'), this.clock.today());
    if (form) return form;
    throw new Refusal('no-form', [
      {
        code: 'no-form',
        text: 'A manager publishes the referral form of this programme first',
        href: paths.forms,
      },
    ]);
  }

  private async takePage(actor: Actor, viewer: Viewer, programmeId: string) {
    const form = await this.formOf(actor, programmeId);
    const [workers, closure] = await Promise.all([
      this.choices.workers(actor, programmeId),
      this.closures.on(programmeId, this.clock.today()),
    ]);
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: 'Take a referral',
          lead: 'The same form as on the public page. Write down what they can tell you; the rest can be asked later.',
          nav: 'referrals',
          back: { text: 'Referrals', href: paths.referrals },
          action: paths.newReferralFor(programmeId),
          button: 'Save the referral',
          typed,
          problems,
        },
        fields => (
          <>
            {closure && (
              <InsetText family="wait">
                <p>{closedWords(closure)}</p>
              </InsetText>
            )}
            <DateInput {...fields.day('receivedOn')} label="When did they tell you?" />
            <Questions asked={form.fields} fields={fields} />
            <WorkerField fields={fields} workers={workers} />
            {closure && holds(actor, programmeId, 'manager') && (
              <Textarea
                {...fields.text('overrideReason')}
                label="Why is it taken all the same?"
                rows={2}
                limit={2000}
              />
            )}
          </>
        ),
      );
  }
}

/** What belongs to the questions of the version, and what to the form around them. */
export function split(form: Pick<FormVersion, 'fields'>, sent: SentBody): { asked: SentBody; own: SentBody } {
  const names = new Set(form.fields.flatMap(namesOf));
  const some = (wanted: boolean) =>
    Object.fromEntries(Object.entries(sent).filter(([name]) => names.has(name) === wanted));
  return { asked: some(true), own: some(false) };
}

/** Answers as the form shows them. */
export const typedAnswers = (form: Pick<FormVersion, 'fields'>, answers: Typed): Typed =>
  Object.assign(
    {},
    ...form.fields.map(({ key, kind }) => {
      const answer = answers[key];
      if (answer === undefined) return {};
      return kind === 'day' ? typedDay(key, LocalDate.parse(String(answer))) : { [key]: answer };
    }),
  ) as Typed;
