import { type InterviewRow, type Interviews, LONGEST_MINUTES } from '#evidence';
import { type Actor, LocalDate } from '#kernel';
import { VersionRead } from '../../casework/form-page.js';
import type { FormRoute } from '../../casework/form-route.js';
import { DateInput, Input, Radios, type Viewer } from '../../shell/components.js';
import { typedDay } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';
import { AnswerFields } from './answer-fields.js';
import { AnswerForm, CloseForm, PlanForm } from './interview.forms.js';

interface Step {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly row: InterviewRow;
  readonly interviews: Interviews;
  readonly today: LocalDate;
}

const around = ({ viewer, row }: Step) => ({
  viewer,
  nav: 'quality',
  back: { text: `Interview of ${row.name}`, href: qualityPaths.interview(row.id) },
});

export const answerRoute = (step: Step): FormRoute<AnswerForm> => ({
  ...around(step),
  title: `What ${step.row.name} answered`,
  action: qualityPaths.answerInterview(step.row.id),
  button: 'Save the answer',
  Form: AnswerForm,
  typed: { givenBy: 'self', ...typedDay('answeredOn', step.today) },
  act: async form => {
    await step.interviews.answer(step.actor, step.row.id, form);
    return qualityPaths.interview(step.row.id);
  },
  body: fields => (
    <AnswerFields fields={fields} given="Yes, they take part" stands={step.row.answer === 'given'} />
  ),
});

export const planRoute = (step: Step): FormRoute<PlanForm> => ({
  ...around(step),
  title: 'Time and company',
  lead: `At most ${LONGEST_MINUTES[step.row.kind]} minutes. Day and time are agreed with the assessor.`,
  action: qualityPaths.planInterview(step.row.id),
  button: 'Save time and company',
  Form: PlanForm,
  typed: {
    version: String(step.row.version),
    sitting: step.row.sitting,
    takesPlaceAt: step.row.takes_place_at ?? '',
    supporterName: step.row.supporter_name ?? '',
    supporterRelation: step.row.supporter_relation ?? '',
    ...typedDay('takesPlaceOn', step.row.takes_place_on ? LocalDate.of(step.row.takes_place_on) : null),
  },
  act: async form => {
    await step.interviews.plan(step.actor, step.row.id, form.version, form);
    return qualityPaths.interview(step.row.id);
  },
  body: fields => (
    <>
      <VersionRead fields={fields} />
      <Radios
        {...fields.text('sitting')}
        label="How?"
        answers={[
          { value: 'alone', text: 'Alone' },
          { value: 'group', text: 'In a group' },
        ]}
      />
      <DateInput {...fields.day('takesPlaceOn')} label="On which day?" />
      <Input {...fields.text('takesPlaceAt')} label="At what time?" hint="Such as 14:30" width={4} />
      {step.row.kind === 'mentee' && (
        <>
          <Input
            {...fields.text('supporterName')}
            label="Who comes along with them?"
            hint="Anybody they trust, but not the coordinator. Assessors hold no disclosure check."
          />
          <Input
            {...fields.text('supporterRelation')}
            label="Who is that to them?"
            hint="Such as nan, or youth worker"
          />
        </>
      )}
    </>
  ),
});

export const closeRoute = (step: Step): FormRoute<CloseForm> => ({
  ...around(step),
  title: 'How it ended',
  action: qualityPaths.closeInterview(step.row.id),
  button: 'Save how it ended',
  Form: CloseForm,
  typed: { version: String(step.row.version), ...typedDay('heldOn', step.today) },
  act: async form => {
    await step.interviews.close(step.actor, step.row.id, form.version, form);
    return qualityPaths.interviews(step.row.framework);
  },
  body: fields => (
    <>
      <VersionRead fields={fields} />
      <Radios
        {...fields.text('held')}
        label="Did it take place?"
        answers={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, and it will not' },
        ]}
      />
      <DateInput {...fields.day('heldOn')} label="On which day, if it did?" />
    </>
  ),
});
