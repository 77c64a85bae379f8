import { QUESTIONS_OF_OTHERS, QUESTIONS_OF_SELF, type RiskRow, type RiskSubject } from '#assessment';
import type { Choice } from '#casefile';
import type { MenteeRow } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { AsTyped, recordPage } from '../casework/record-page.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { choicesOf } from '../people/worker-field.js';
import { DateInput, Details, Input, Radios, Select, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { DECISION_WORDS, LEVEL_WORDS, RISK_ANSWER_WORDS, SUBJECT_WORDS } from './words.js';

const ABOUT = {
  activity: { label: 'What will they do, and where?', hint: 'For example: meeting at the library, swimming' },
  home: { label: 'Who lives there, and who visits?', hint: 'Everybody whom a mentor could meet' },
} as const;

/** The questions about a mentee, an activity or a home. */
export const RiskFields =
  (subject: RiskSubject, workers: readonly Choice[], shares: boolean) => (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('assessedOn')} label="When was it assessed?" />
      {subject === 'mentee' ? (
        <>
          <Questions fields={fields} title="Risk to themselves" questions={QUESTIONS_OF_SELF} />
          <Radios
            {...fields.text('riskToSelf')}
            label="Taken together, the risk to themselves"
            chips
            answers={answersOf(LEVEL_WORDS)}
          />
          <Questions fields={fields} title="Risk to others" questions={QUESTIONS_OF_OTHERS} />
          <Radios
            {...fields.text('riskToOthers')}
            label="Taken together, the risk to others"
            chips
            answers={answersOf(LEVEL_WORDS)}
          />
        </>
      ) : (
        <Textarea {...fields.text('about')} {...ABOUT[subject]} rows={2} limit={500} />
      )}
      <Textarea {...fields.text('found')} label="What did you find, and from whom?" rows={4} limit={5000} />
      <Radios {...fields.text('decision')} label="What was decided?" answers={answersOf(DECISION_WORDS)} />
      <Textarea {...fields.text('decisionReason')} label="Why?" rows={2} limit={2000} />
      <Textarea {...fields.text('controls')} label="What makes it safe enough?" rows={3} limit={2000} />
      {subject === 'mentee' && (
        <Textarea
          {...fields.text('mentorMayKnow')}
          label="What the mentor may know"
          hint={
            shares
              ? 'The mentor reads this before each meeting. Only what they need to stay safe.'
              : 'There is no consent to share risk with the mentor: this stays on the file and is not shown to them.'
          }
          rows={2}
          limit={500}
        />
      )}
      <DateInput
        {...fields.day('reviewOn')}
        label="When is it looked at again?"
        hint="After a year at the latest"
      />
      <Details
        summary="Agree an action"
        open={Boolean(fields.text('action').value ?? fields.day('actionDueOn').error)}
      >
        <Input {...fields.text('action')} label="What has to be done?" />
        <Select
          {...fields.text('actionOwnerId')}
          label="Who does it?"
          prompt="Myself"
          choices={choicesOf(workers)}
        />
        <DateInput {...fields.day('actionDueOn')} label="By which day?" />
      </Details>
    </>
  );

const Questions = ({
  fields,
  title,
  questions,
}: {
  fields: Fields;
  title: string;
  questions: Readonly<Record<string, string>>;
}) => (
  <>
    <h2 class="apart-above apart">{title}</h2>
    {Object.entries(questions).map(([key, words]) => (
      <Radios
        key={key}
        {...fields.text(`risk-${key}`)}
        label={words}
        chips
        answers={answersOf(RISK_ANSWER_WORDS)}
      />
    ))}
  </>
);

/** A risk assessment, for the safeguarding lead. */
export function riskRead(viewer: Viewer, mentee: MenteeRow, row: RiskRow): string {
  const prose = (key: string, text: string) => ({
    key,
    value: <AsTyped text={text} none="nothing written" />,
  });
  const questions: Readonly<Record<string, string>> = { ...QUESTIONS_OF_SELF, ...QUESTIONS_OF_OTHERS };
  return recordPage({
    viewer,
    title: `${SUBJECT_WORDS[row.subject_type]}: ${mentee.name}`,
    nav: 'cases',
    back: { text: `Risks about ${mentee.name}`, href: paths.risks(mentee.id) },
    facts: [
      { key: 'Assessed', value: `${dayWords(row.assessed_on)}, by ${row.assessed_by}` },
      ...(row.subject_type === 'mentee'
        ? [
            { key: 'Risk to self', value: LEVEL_WORDS[row.risk_to_self ?? ''] ?? '' },
            { key: 'Risk to others', value: LEVEL_WORDS[row.risk_to_others ?? ''] ?? '' },
            ...Object.entries(row.answers).map(([key, answer]) => ({
              key: questions[key] ?? key,
              value: RISK_ANSWER_WORDS[answer] ?? '',
            })),
          ]
        : [prose(ABOUT[row.subject_type].label, row.about)]),
      prose('What was found', row.found),
      { key: 'Decision', value: DECISION_WORDS[row.decision] ?? '' },
      prose('Why', row.decision_reason),
      prose('What makes it safe enough', row.controls),
      ...(row.subject_type === 'mentee' ? [prose('What the mentor may know', row.mentor_may_know)] : []),
      { key: 'Looked at again', value: dayWords(row.review_on) },
    ],
  });
}
