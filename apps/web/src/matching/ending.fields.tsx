import { VersionRead } from '../casework/form-page.js';
import { answersOf } from '../casework/words.js';
import { Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import {
  CAUSE_WORDS,
  LATER_WORDS,
  ONWARD_WORDS,
  SUCCESS_WORDS,
  SUPPORT_WORDS,
  TO_WORDS,
  WAY_WORDS,
} from './ending.words.js';

const YES_NO = answersOf({ yes: 'Yes', no: 'No' });

export const EndingPlanFields = (mentee: string, mentor: string) => (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('madeOn')} label="When did you plan it?" />
    <DateInput {...fields.day('endsOn')} label="When does it end?" />
    <DateInput
      {...fields.day('menteeNoticedOn')}
      label={`When was ${mentee} told how long there is still?`}
    />
    <DateInput {...fields.day('mentorNoticedOn')} label={`And ${mentor}?`} />
    <Textarea {...fields.text('lastSteps')} label="What do they want to do still?" rows={3} limit={2000} />
    <Textarea
      {...fields.text('celebration')}
      label="How would they like to celebrate?"
      rows={2}
      limit={1000}
    />
  </>
);

export const EndingFields = (withDay: boolean) => (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    {withDay && <DateInput {...fields.day('on')} label="Which day is the last one?" />}
    <Radios {...fields.text('planned')} label="Does it end by plan?" chips answers={YES_NO} />
    <Select
      {...fields.text('cause')}
      label="Why does it end?"
      prompt="Choose"
      choices={answersOf(CAUSE_WORDS)}
    />
    <Textarea
      {...fields.text('reason')}
      label="In words that fit everybody"
      hint="This is what you say to both, and what their letters can say."
      rows={2}
      limit={2000}
    />
    <Radios {...fields.text('completed')} label="Did it come to what it was for?" chips answers={YES_NO} />
    <Checkboxes
      {...fields.many('explainedTo')}
      label="To whom did you explain it?"
      chips
      answers={answersOf(TO_WORDS)}
    />
    <DateInput {...fields.day('explainedOn')} label="When?" hint="The last of them." />
    <Radios
      {...fields.text('laterContact')}
      label="What does it mean for contact afterwards?"
      chips="list"
      answers={answersOf(LATER_WORDS)}
    />
    <Textarea
      {...fields.text('wentWell')}
      label="Looking back: what went well?"
      hint="In the words of both, where you can."
      rows={3}
      limit={2000}
    />
    <DateInput {...fields.day('celebratedOn')} label="When was it celebrated?" />
    <Input {...fields.text('celebratedHow')} label="How?" />
  </>
);

export const ExitFields = (who: string) => (fields: Fields) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('askedOn')} label={`When was ${who} asked?`} />
    <Radios {...fields.text('way')} label="How?" chips answers={answersOf(WAY_WORDS)} />
    <DateInput
      {...fields.day('answeredOn')}
      label="When did they answer?"
      hint="Leave it empty until they do."
    />
    <Radios {...fields.text('declined')} label="Do they not want to answer?" chips answers={YES_NO} />
    <Input
      {...fields.text('aimsReached')}
      label="Aims reached, from 1 (not at all) to 5 (wholly)"
      inputmode="numeric"
      width={4}
    />
    <Input {...fields.text('helped')} label="It helped, from 1 to 5" inputmode="numeric" width={4} />
    <Input
      {...fields.text('endingHandled')}
      label="The ending was handled well, from 1 to 5"
      inputmode="numeric"
      width={4}
    />
    <Radios {...fields.text('success')} label="Was it a success?" chips answers={answersOf(SUCCESS_WORDS)} />
    <Textarea {...fields.text('best')} label="What was best?" rows={2} limit={2000} />
    <Textarea {...fields.text('worse')} label="What could be better?" rows={2} limit={2000} />
    <Radios
      {...fields.text('wouldHelp')}
      label="Would they like to help us further?"
      chips
      answers={YES_NO}
    />
  </>
);

export const SupportFields = (fields: Fields) => (
  <>
    <DateInput {...fields.day('on')} label="When?" />
    <Radios {...fields.text('how')} label="How?" chips answers={answersOf(SUPPORT_WORDS)} />
    <Textarea {...fields.text('note')} label="What was said?" rows={3} limit={2000} />
  </>
);

export const OnwardFields = (fields: Fields) => (
  <>
    <DateInput {...fields.day('on')} label="When was it offered?" />
    <Radios {...fields.text('what')} label="What?" chips="list" answers={answersOf(ONWARD_WORDS)} />
    <Textarea {...fields.text('note')} label="More about it" rows={2} limit={1000} />
    <Radios {...fields.text('takenUp')} label="Did they take it up?" chips answers={YES_NO} />
  </>
);

export const CertificateFields = (fields: Fields) => (
  <>
    <DateInput {...fields.day('on')} label="When is it given?" />
    <Textarea
      {...fields.text('words')}
      label="What is it for?"
      hint="It is printed below their name, as you write it."
      rows={3}
      limit={400}
    />
  </>
);
