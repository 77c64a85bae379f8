import { DateInput, Input, Radios } from '../../shell/components.js';
import type { Fields } from '../../shell/forms/fields-of.js';
import { GIVER_WORDS, HOW_WORDS } from './interview-words.js';

interface Props {
  readonly fields: Fields;
  readonly given: string;
  /** Whether a consent stands that can be taken back. */
  readonly stands: boolean;
  readonly howHint?: string;
}

/** An answer of somebody: given, refused or taken back, by whom, how and when. */
export const AnswerFields = ({ fields, given, stands, howHint }: Props) => (
  <>
    <Radios
      {...fields.text('answer')}
      label="What did they answer?"
      answers={[
        { value: 'given', text: given },
        { value: 'refused', text: 'No' },
        ...(stands ? [{ value: 'withdrawn', text: 'They had agreed, and take it back' }] : []),
      ]}
    />
    <Radios
      {...fields.text('givenBy')}
      label="Who answered?"
      answers={Object.entries(GIVER_WORDS).map(([value, text]) => ({ value, text }))}
    />
    <Input {...fields.text('givenByName')} label="Their name, if somebody answered for them" />
    <Radios
      {...fields.text('how')}
      label="How?"
      {...(howHint ? { hint: howHint } : {})}
      answers={Object.entries(HOW_WORDS).map(([value, text]) => ({ value, text }))}
    />
    <DateInput {...fields.day('answeredOn')} label="Answered on" />
  </>
);
