import { Injectable } from '@nestjs/common';
import { MOST_ATTACHMENTS } from '#forms';
import { type Actor, Clock, Refusal } from '#kernel';
import { ReferenceAnswers, ReferenceReads, type ReferenceRow, References } from '#recruitment';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { DateInput, FileUpload, Radios, Textarea, Tickbox, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import type { UploadedFile } from '../shell/session/current.js';
import { AnswerFields } from './reference-fields.js';
import { referencePaths, type ReferenceStepName } from './references-paths.js';
import { RESULT_WORDS, WAY_WORDS } from './references-words.js';
import { answerOfForm, LetterForm, ResultForm, StepForm, WithdrawForm } from './references.forms.js';

export const REFERENCE_STEPS = ['withdraw', 'verify', 'take-up', 'decide'] as const;
export type ReferenceStepForm = object;

/** The forms of a reference, told once for who opens and who sends them. */
@Injectable()
export class ReferenceSteps {
  constructor(
    private readonly references: References,
    private readonly answers: ReferenceAnswers,
    private readonly reads: ReferenceReads,
    private readonly clock: Clock,
  ) {}

  async of(step: ReferenceStepName, actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<object>> {
    const row = await this.reads.reference(actor, id);
    const about = { ...this.about(viewer, row), action: referencePaths.step(id, step) };
    const done = (act: Promise<void>) => act.then(() => referencePaths.reference(id));
    switch (step) {
      case 'withdraw':
        return {
          ...about,
          title: `Stop asking ${row.referee}`,
          lead: 'The link in their letter opens nothing any more.',
          button: 'Stop asking them',
          warning: true,
          Form: WithdrawForm,
          open: () => refuseSettled(row),
          act: ({ on, why }: WithdrawForm) => done(this.references.withdraw(actor, id, on, why)),
          body: fields => (
            <>
              <DateInput {...fields.day('on')} label="From which day?" />
              <Textarea {...fields.text('why')} label="Why?" rows={3} limit={2000} />
            </>
          ),
        };
      case 'verify':
        return {
          ...about,
          ...this.talk('With whom, by which number or address, and what did they say?'),
          title: `Check that the reference is from ${row.referee}`,
          lead: 'Use a number or address that you found yourself, such as that of the place where they work, and not one that the applicant gave.',
          button: 'Keep that it was checked',
          open: () => refuseAbsent(row),
          act: (form: StepForm) => done(this.references.verify(actor, id, form)),
        };
      case 'take-up':
        return {
          ...about,
          ...this.talk('What did they say about it?'),
          title: `Take up with ${row.referee} what speaks against ${row.applicant}`,
          lead: 'Ask what happened, when, what was done about it, and whether it would happen again.',
          button: 'Keep that it was taken up',
          open: () => refuseAbsent(row),
          act: (form: StepForm) => done(this.references.takeUp(actor, id, form)),
        };
      case 'decide':
        return {
          ...about,
          title: `Decide on the reference from ${row.referee}`,
          button: 'Record the result',
          Form: ResultForm,
          open: () => refuseAbsent(row),
          act: (form: ResultForm) => done(this.references.decide(actor, id, form)),
          body: fields => (
            <>
              <DateInput {...fields.day('on')} label="When is it decided?" />
              <Radios {...fields.text('result')} label="Result" answers={answersOf(RESULT_WORDS)} />
              <Textarea {...fields.text('reasons')} label="Why?" rows={4} limit={4000} />
            </>
          ),
        };
    }
  }

  async letter(
    actor: Actor,
    viewer: Viewer,
    id: string,
    files: readonly UploadedFile[],
  ): Promise<FormRoute<LetterForm>> {
    const row = await this.reads.reference(actor, id);
    return {
      ...this.about(viewer, row),
      action: referencePaths.letter(id),
      title: `A letter from ${row.referee}`,
      lead: 'File the letter, and read what it says into the same questions. Where it says nothing, call and ask.',
      button: 'File the letter',
      upload: true,
      Form: LetterForm,
      typed: { name: row.referee, setting: row.setting, ...typedDay('receivedOn', this.clock.today()) },
      open: () => refuseSettled(row),
      act: async form => {
        await this.answers.fileLetter(actor, id, answerOfForm(form), form.receivedOn, files);
        return referencePaths.reference(id);
      },
      body: fields => (
        <>
          <FileUpload
            {...fields.bare('files')}
            label="The letter"
            hint={`Up to ${MOST_ATTACHMENTS} files: PDF, Word, PNG, JPEG or plain text, each below 10 MB.`}
            multiple
          />
          <DateInput {...fields.day('receivedOn')} label="When did it come?" />
          <Tickbox
            {...fields.tick('direct')}
            label="It is written to us and came from the referee, not by way of the applicant"
          />
          <AnswerFields fields={fields} them={row.applicant} />
        </>
      ),
    };
  }

  private talk(words: string): Pick<FormRoute<StepForm>, 'Form' | 'body'> {
    return {
      Form: StepForm,
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When?" />
          <Radios {...fields.text('how')} label="How?" answers={answersOf(WAY_WORDS)} />
          <Textarea {...fields.text('words')} label={words} rows={5} limit={4000} />
        </>
      ),
    };
  }

  private about(viewer: Viewer, row: ReferenceRow) {
    return {
      viewer,
      nav: 'mentors',
      back: { text: `Reference from ${row.referee}`, href: referencePaths.reference(row.id) },
      typed: typedDay('on', this.clock.today()),
    };
  }
}

const refuseSettled = (row: ReferenceRow): Promise<void> =>
  row.received_on || row.withdrawn_on
    ? Promise.reject(
        new Refusal('reference-settled', 'This reference is in already, or is not asked for any more.'),
      )
    : Promise.resolve();

const refuseAbsent = (row: ReferenceRow): Promise<void> =>
  row.received_on
    ? Promise.resolve()
    : Promise.reject(new Refusal('reference-not-in', 'This reference has not come in yet.'));
