import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holds, LocalDate } from '#kernel';
import {
  ApplicantInterviewReads,
  ApplicantInterviews,
  type InterviewKind,
  type InterviewRow,
  type PanelMember,
  QUESTIONS_OF,
  ReferenceReads,
  SelectionSettingReads,
} from '#recruitment';
import { VersionRead } from '../casework/form-page.js';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { Card, Checkboxes, DateInput, Radios, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { BeforeApproval } from './before-approval.view.js';
import { heldOf, InterviewForm } from './interview.forms.js';
import { INTERVIEW_WORDS, RECOMMENDATION_WORDS, SCORE_WORDS, WAY_OF_INTERVIEW } from './interviews-words.js';
import { interviewPaths } from './references-paths.js';

/** The form of an interview, told once for who opens and who sends it, anew or to correct it. */
@Injectable()
export class InterviewRoutes {
  constructor(
    private readonly interviews: ApplicantInterviews,
    private readonly reads: ApplicantInterviewReads,
    private readonly applicants: ReferenceReads,
    private readonly settings: SelectionSettingReads,
    private readonly clock: Clock,
  ) {}

  async anew(
    actor: Actor,
    viewer: Viewer,
    mentorId: string,
    kind: InterviewKind,
  ): Promise<FormRoute<InterviewForm>> {
    const { name, programme_id: programmeId } = await this.applicants.applicant(actor, mentorId);
    const today = this.clock.today();
    const [asked, staff, lacking] = await Promise.all([
      this.settings.questions(programmeId, QUESTIONS_OF[kind], today),
      this.reads.panel(programmeId),
      kind === 'selection' ? this.reads.lacking(mentorId, today) : [],
    ]);
    const manages = holds(actor, programmeId, 'manager');
    return {
      viewer,
      above: lacking.length > 0 && <BeforeApproval missing={lacking} title="Before the interview" />,
      title: `${INTERVIEW_WORDS[kind]}: ${name}`,
      lead: 'Score each answer against the role description, and note what was said: the note is what the decision rests on.',
      nav: 'mentors',
      back: { text: `Interviews with ${name}`, href: interviewPaths.interviews(mentorId) },
      action: interviewPaths.record(mentorId, kind),
      button: 'Keep the interview',
      Form: InterviewForm,
      typed: {
        settingId: asked.id,
        asked: String(asked.value.length),
        how: 'in-person',
        ...typedDay('heldOn', today),
        ...(kind === 'after-training' ? typedDay('feedbackOn', today) : {}),
      },
      act: async form =>
        interviewPaths.interview(
          await this.interviews.record(actor, mentorId, kind, heldOf(form), form.overrideReason || null),
        ),
      body: fields => (
        <>
          {bodyOf(asked.value, staff, kind)(fields)}
          {manages && lacking.length > 0 && (
            <Textarea
              {...fields.text('overrideReason')}
              label="It was held although something was missing"
              hint="Only where you answer for it. The reason stays in the evidence as an exception."
              rows={2}
              limit={2000}
            />
          )}
        </>
      ),
    };
  }

  async correct(actor: Actor, viewer: Viewer, recordId: string): Promise<FormRoute<InterviewForm>> {
    const row = await this.reads.interview(actor, recordId);
    const staff = await this.reads.panel(row.programme_id);
    return {
      viewer,
      title: `Correct the interview with ${row.applicant}`,
      lead: 'What was written down before stays on record.',
      nav: 'mentors',
      back: { text: `Interview with ${row.applicant}`, href: interviewPaths.interview(recordId) },
      action: interviewPaths.correct(recordId),
      button: 'Save the correction',
      Form: InterviewForm,
      typed: typedOf(row),
      act: async form => {
        await this.interviews.correct(actor, recordId, form.version ?? 0, heldOf(form));
        return interviewPaths.interview(recordId);
      },
      body: bodyOf(
        row.answers.map(({ question }) => question),
        staff,
        row.kind,
      ),
    };
  }
}

const typedOf = (row: InterviewRow): Typed => ({
  version: String(row.version),
  settingId: row.setting_id,
  asked: String(row.answers.length),
  how: row.how,
  panel: row.panel.map(({ id }) => id),
  recommendation: row.recommendation,
  reasons: row.reasons,
  feedback: row.feedback,
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  ...(row.feedback_on ? typedDay('feedbackOn', LocalDate.of(row.feedback_on)) : {}),
  ...Object.fromEntries(
    row.answers.flatMap(({ score, note }, nth) => [
      [`score${nth + 1}`, String(score)],
      [`note${nth + 1}`, note],
    ]),
  ),
});

const bodyOf =
  (
    questions: readonly string[],
    staff: readonly PanelMember[],
    kind: InterviewKind,
  ): FormRoute<InterviewForm>['body'] =>
  fields => (
    <>
      <VersionRead fields={fields} />
      <Hidden fields={fields} name="settingId" />
      <Hidden fields={fields} name="asked" />
      <DateInput {...fields.day('heldOn')} label="When was it held?" />
      <Radios {...fields.text('how')} label="How?" answers={answersOf(WAY_OF_INTERVIEW)} />
      <Checkboxes
        {...fields.many('panel')}
        label="Who was on the panel?"
        hint="It counts where one of them was trained in safer recruitment, in date on that day."
        answers={staff.map(({ id, name, trained_until: until }) => ({
          value: id,
          text: `${name}${trainedWords(until)}`,
        }))}
      />
      <div class="stack">
        {questions.map((question, nth) => (
          <Card key={question} id={`question-${nth + 1}`} title={`${nth + 1}. ${question}`}>
            <Radios
              {...fields.text(`score${nth + 1}`)}
              label="Score"
              answers={answersOf(SCORE_WORDS)}
              chips
            />
            <Textarea {...fields.text(`note${nth + 1}`)} label="What they said" rows={3} limit={3000} />
          </Card>
        ))}
        <Card id="panel-says" title="What the panel says">
          <Radios
            {...fields.text('recommendation')}
            label="What does the panel recommend?"
            answers={answersOf(RECOMMENDATION_WORDS)}
          />
          <Textarea {...fields.text('reasons')} label="Why?" rows={4} limit={4000} />
          <Textarea
            {...fields.text('feedback')}
            label={
              kind === 'selection' ? 'Feedback that they were given, if any' : 'Feedback that they were given'
            }
            rows={4}
            limit={4000}
          />
          <DateInput {...fields.day('feedbackOn')} label="When were they given it?" />
        </Card>
      </div>
    </>
  );

const Hidden = ({ fields, name }: { fields: Fields; name: string }) => (
  <input type="hidden" name={name} value={fields.text(name).value ?? ''} />
);

const ENDLESS = '9999-12-31';
const trainedWords = (until: string | null): string => {
  if (!until) return '';
  return until === ENDLESS
    ? ' (trained in safer recruitment)'
    : ` (trained in safer recruitment until ${dayWords(until)})`;
};
