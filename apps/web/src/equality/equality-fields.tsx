import { DECLINED, type EqualityQuestion } from '#equality';
import { answersOf } from '../casework/words.js';
import { Radios, Tickbox } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

interface Props {
  readonly fields: Fields;
  readonly questions: readonly EqualityQuestion[];
  /** The words of declining it all. */
  readonly declines: string;
}

export const EqualityFields = ({ fields, questions, declines }: Props) => (
  <>
    {questions.map(({ key, label, answers }) => (
      <Radios
        key={key}
        {...fields.text(key)}
        label={label}
        answers={[...answersOf(answers), { value: DECLINED, text: 'Prefer not to say' }]}
      />
    ))}
    <Tickbox {...fields.tick('declines')} label={declines} />
  </>
);
