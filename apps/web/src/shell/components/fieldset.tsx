import type { ComponentChildren } from 'preact';
import { describedBy, FormGroup, idOf, Notes, type Question } from './form-group.js';

/** One question with several controls: its legend, hint and error stand before them. */
export const Fieldset = ({ question, children }: { question: Question; children: ComponentChildren }) => {
  const id = idOf(question);
  return (
    <FormGroup error={question.error}>
      <fieldset class="cairn-fieldset" aria-describedby={describedBy(id, question)}>
        <legend class="cairn-fieldset__legend">{question.label}</legend>
        <Notes id={id} question={question} />
        {children}
      </fieldset>
    </FormGroup>
  );
};
