import { answersOf } from '../casework/words.js';
import { Input, Radios, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { REENGAGE_WORDS, REFUSED_WORDS, SETTING_WORDS } from './references-words.js';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

interface AskedOf {
  readonly fields: Fields;
  /** Whom it is about, as the questions name them. */
  readonly them: string;
}

/** Asked of the referee as “you”; whoever reads a letter into the form answers for them. */
export const AnswerFields = ({ fields, them }: AskedOf) => (
  <>
    <Input {...fields.text('name')} label="Name of the referee" autocomplete="name" />
    <Input
      {...fields.text('position')}
      label="Position or job, and where"
      hint="For example: form tutor, Elm Park Academy"
      autocomplete="organization-title"
    />
    <Radios
      {...fields.text('setting')}
      label={`From where does the referee know ${them}?`}
      answers={answersOf(SETTING_WORDS)}
    />
    <Radios
      {...fields.text('related')}
      label={`Is the referee close to ${them} in one of these ways?`}
      answers={answersOf({ no: 'No, none of these', ...REFUSED_WORDS })}
    />
    <Textarea
      {...fields.text('capacity')}
      label={`In which capacity does the referee know ${them}?`}
      hint="For example: I led the team that they worked in"
      rows={3}
      limit={2000}
    />
    <div class="row">
      <Input {...fields.text('years')} label="Known for how many years?" inputmode="numeric" width={2} />
      <Input {...fields.text('months')} label="and months" inputmode="numeric" width={2} />
    </div>
    <Radios
      {...fields.text('seen')}
      label={`Has the referee seen ${them} with children or young people?`}
      answers={YES_NO}
    />
    <Textarea
      {...fields.text('suitability')}
      label={`How suitable is ${them} for work with young people?`}
      hint="They would meet one young person regularly, often alone. Think of reliability, patience, honesty and keeping to limits."
      rows={7}
      limit={6000}
    />
    <Radios
      {...fields.text('concern')}
      label="Is there any concern about their conduct with children or adults, or any disciplinary matter?"
      answers={YES_NO}
    />
    <Textarea {...fields.text('concernWords')} label="If so, which?" rows={4} limit={6000} />
    <Radios
      {...fields.text('reengage')}
      label={`Would the referee take ${them} on again?`}
      answers={answersOf(REENGAGE_WORDS)}
    />
    <Textarea {...fields.text('reengageWords')} label="If not, why not?" rows={3} limit={2000} />
    <Radios
      {...fields.text('shown')}
      label={`May ${them} see this reference?`}
      answers={[
        { value: 'yes', text: 'Yes, they may see it' },
        { value: 'no', text: 'No, it is given in confidence' },
      ]}
    />
  </>
);
