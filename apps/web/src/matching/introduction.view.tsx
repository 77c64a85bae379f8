import type { Introduction } from '#matching';
import { LocalDate } from '#kernel';
import { VersionRead } from '../casework/form-page.js';
import { answersOf } from '../casework/words.js';
import {
  Checkboxes,
  type Choice,
  DateInput,
  Input,
  Radios,
  Select,
  Textarea,
  Tickbox,
} from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import {
  ANSWER_WORDS,
  COVERED_WORDS,
  GUIDANCE_WORDS,
  PRESENT_WORDS,
  RISK_WORDS,
  SHARED_WORDS,
} from './introduction.words.js';

export const ToldFields = (name: string) => (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('on')} label={`When did you speak with ${name}?`} />
    <Tickbox {...fields.tick('reasonsExplained')} label="I said why these two" />
    <Tickbox {...fields.tick('chanceToDecline')} label="I said that they may say no, and need not say why" />
    <Radios {...fields.text('answer')} label="What do they say?" chips answers={answersOf(ANSWER_WORDS)} />
    <Textarea
      {...fields.text('reason')}
      label="If they decline: why?"
      hint="Leave it empty where they do not say. They are not asked for this match again."
      rows={2}
      limit={1000}
    />
    <Textarea {...fields.text('note')} label="What was said" rows={3} limit={2000} />
  </>
);

export const BriefingFields = (mentor: string, consented: boolean) => (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('on')} label={`When did you tell ${mentor}?`} />
    <Checkboxes
      {...fields.many('shared')}
      label="What did you tell?"
      {...(consented
        ? {}
        : { hint: 'There is no consent to share risk with the mentor, so risk is left out.' })}
      chips="list"
      answers={answersOf(SHARED_WORDS).filter(({ value }) => consented || value !== 'risk')}
    />
    <Textarea {...fields.text('note')} label="In short" rows={3} limit={2000} />
  </>
);

export const GuidanceFields = (fields: Fields) => (
  <>
    <DateInput {...fields.day('on')} label="When?" />
    <Input {...fields.text('need')} label="Which need?" hint="In a few words, for instance epilepsy." />
    <Radios {...fields.text('how')} label="How?" chips="list" answers={answersOf(GUIDANCE_WORDS)} />
    <Textarea {...fields.text('note')} label="What they know now" rows={2} limit={2000} />
  </>
);

export const MatchRiskFields = (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('on')} label="When was it assessed?" />
    <Textarea {...fields.text('activities')} label="What will they do, and where?" rows={2} limit={2000} />
    <Textarea {...fields.text('toMentee')} label="Risks to the young person" rows={2} limit={2000} />
    <Textarea {...fields.text('toMentor')} label="Risks to the mentor" rows={2} limit={2000} />
    <Textarea {...fields.text('measures')} label="What is done about them" rows={2} limit={2000} />
    <Tickbox {...fields.tick('insured')} label="Our insurance covers what they do" />
    <Textarea
      {...fields.text('whoToCall')}
      label="Whom do they call, in and out of hours?"
      rows={2}
      limit={500}
    />
    <Radios
      {...fields.text('decision')}
      label="What is decided?"
      chips="list"
      answers={answersOf(RISK_WORDS)}
    />
    <DateInput {...fields.day('reviewOn')} label="When is it looked at again?" />
  </>
);

export const MeetingFields = (workers: readonly Choice[]) => (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('heldOn')} label="When did they meet?" />
    <Input {...fields.text('place')} label="Where?" />
    <Checkboxes {...fields.many('present')} label="Who was there?" chips answers={answersOf(PRESENT_WORDS)} />
    <Select {...fields.text('ledById')} label="Who introduced them?" choices={workers} prompt="Choose" />
    <Input
      {...fields.text('ledByOther')}
      label="Or somebody in another role"
      hint="Name and role, for instance a link worker of the school."
    />
    <Checkboxes
      {...fields.many('covered')}
      label="What did you go through?"
      hint="The match begins once all of it is covered; the rest can follow."
      chips="list"
      answers={answersOf(COVERED_WORDS)}
    />
    <Select
      {...fields.text('caseManagerId')}
      label="Who answers for the young person from now on?"
      hint="Both know now who it is and how to reach them."
      choices={workers}
      prompt="Choose"
    />
    <DateInput {...fields.day('nextOn')} label="When do the two meet next?" />
    <Input {...fields.text('nextPlace')} label="Where?" />
    <Textarea {...fields.text('note')} label="What was said" rows={3} limit={2000} />
  </>
);

export function typedTold(row: Introduction['told'][number] | undefined, today: LocalDate): Typed {
  if (!row) return typedDay('on', today);
  return {
    ...typedDay('on', LocalDate.of(row.told_on)),
    reasonsExplained: row.reasons_explained ? 'yes' : '',
    chanceToDecline: row.chance_to_decline ? 'yes' : '',
    answer: row.answer,
    reason: row.reason,
    note: row.note,
    version: String(row.version),
  };
}

export function typedBriefing(row: Introduction['briefing'], today: LocalDate): Typed {
  if (!row) return typedDay('on', today);
  return {
    ...typedDay('on', LocalDate.of(row.briefed_on)),
    shared: row.shared,
    note: row.note,
    version: String(row.version),
  };
}

const HALF_A_YEAR = 6;

export function typedRisk(row: Introduction['risk'], today: LocalDate): Typed {
  if (!row) return { ...typedDay('on', today), ...typedDay('reviewOn', today.plusMonths(HALF_A_YEAR)) };
  return {
    ...typedDay('on', LocalDate.of(row.assessed_on)),
    ...typedDay('reviewOn', LocalDate.of(row.review_on)),
    activities: row.activities,
    toMentee: row.to_mentee,
    toMentor: row.to_mentor,
    measures: row.measures,
    insured: row.insured ? 'yes' : '',
    whoToCall: row.who_to_call,
    decision: row.decision,
    version: String(row.version),
  };
}

export function typedMeeting(row: Introduction['meeting'], today: LocalDate, owner: string | null): Typed {
  if (!row)
    return {
      ...typedDay('heldOn', today),
      present: ['mentee', 'mentor', 'worker'],
      ledById: owner ?? '',
      caseManagerId: owner ?? '',
    };
  return {
    ...typedDay('heldOn', LocalDate.of(row.held_on)),
    ...typedDay('nextOn', row.next_on ? LocalDate.of(row.next_on) : null),
    place: row.place,
    present: row.present,
    ledById: row.led_by ?? '',
    ledByOther: row.led_by_other,
    covered: row.covered,
    caseManagerId: row.case_manager_id ?? '',
    nextPlace: row.next_place,
    note: row.note,
    version: String(row.version),
  };
}
