import type { LocalDate } from '#kernel';
import type { FormRoute } from '../casework/form-route.js';
import { DateInput, Radios } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { TrialForm } from './selection-settings.forms.js';

type Frame = Omit<FormRoute<TrialForm>, 'Form' | 'typed' | 'act' | 'body'> & {
  readonly uses: boolean;
  readonly today: LocalDate;
};

/** Whether a programme tries new mentors out (RESET 11). */
export const trialRoute = (
  { uses, today, ...frame }: Frame,
  act: (form: TrialForm) => Promise<string>,
): FormRoute<TrialForm> => ({
  ...frame,
  Form: TrialForm,
  typed: { ...typedDay('from', today), uses: uses ? 'yes' : 'no' },
  act,
  body: fields => (
    <>
      <Radios
        {...fields.text('uses')}
        label="Is there a trial period?"
        hint="Where there is one, it is reviewed within three months of a mentor’s first match, for matches that begin from that day on."
        answers={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <DateInput {...fields.day('from')} label="From which day?" />
    </>
  ),
});
