import type { ListEntry, PreparationKind } from '#assessment';
import type { Choice } from '#casefile';
import { VersionRead } from '../casework/form-page.js';
import { answersOf } from '../casework/words.js';
import { choicesOf } from '../people/worker-field.js';
import { Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { FORM_WORDS, TOLD_WORDS, TOPIC_WORDS } from './words.js';

/** What a kind of preparation asks. */
export const PreparationFields =
  (kind: PreparationKind, lines: readonly ListEntry[], workers: readonly Choice[]) => (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('givenOn')} label="When?" />
      <OfKind kind={kind} fields={fields} lines={lines} workers={workers} />
      {kind !== 'skills-training' && (
        <Textarea {...fields.text('note')} label="Anything else" rows={2} limit={1000} />
      )}
    </>
  );

interface OfKindProps {
  readonly kind: PreparationKind;
  readonly fields: Fields;
  readonly lines: readonly ListEntry[];
  readonly workers: readonly Choice[];
}

const OfKind = ({ kind, fields, lines, workers }: OfKindProps) => {
  const ticks = lines.map(({ key, words }) => ({ value: key, text: TOPIC_WORDS[words] ?? words }));
  switch (kind) {
    case 'information':
      return (
        <>
          <Checkboxes {...fields.many('topics')} label="What were they told about?" answers={ticks} />
          <Radios
            {...fields.text('form')}
            label="In which form?"
            hint="The one that suits this young person"
            chips
            answers={answersOf(FORM_WORDS)}
          />
        </>
      );
    case 'induction':
      return <Checkboxes {...fields.many('topics')} label="What did you go through?" answers={ticks} />;
    case 'safeguarding':
      return (
        <>
          <Checkboxes
            {...fields.many('told')}
            label="Who was told how to report a concern?"
            answers={answersOf(TOLD_WORDS)}
          />
          <Input {...fields.text('reasonNot')} label="If nobody who supports them was told: why?" />
        </>
      );
    case 'key-contact':
      return (
        <>
          <Select
            {...fields.text('contactId')}
            label="Whom can the carer call?"
            prompt="Nobody was given"
            choices={choicesOf(workers)}
          />
          <Input {...fields.text('reasonNot')} label="If nobody was given: why?" />
        </>
      );
    case 'skills-training':
      return (
        <>
          <Textarea {...fields.text('note')} label="What was given?" rows={2} limit={1000} />
          <Input {...fields.text('reasonNot')} label="If nothing was: why?" />
        </>
      );
  }
};
