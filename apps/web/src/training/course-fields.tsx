import type { ProgrammeRow } from '#programmes';
import type { Topic } from '#training';
import { VersionRead } from '../casework/form-page.js';
import { answersOf } from '../casework/words.js';
import { Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { COURSE_KIND_WORDS, topicAnswers } from './words.js';

interface CourseFieldsProps {
  readonly fields: Fields;
  /** Those to choose from; null where the course has its programme already. */
  readonly programmes: readonly ProgrammeRow[] | null;
}

export const CourseFields = ({ fields, programmes }: CourseFieldsProps) => (
  <>
    <VersionRead fields={fields} />
    {programmes && programmes.length > 1 && (
      <Select
        {...fields.text('programmeId')}
        label="Programme"
        prompt="Choose a programme"
        choices={programmes.map(({ id, name }) => ({ value: id, text: name }))}
      />
    )}
    {programmes?.length === 1 && (
      <input type="hidden" name="programmeId" value={fields.text('programmeId').value ?? ''} />
    )}
    <Radios {...fields.text('kind')} label="Kind" answers={answersOf(COURSE_KIND_WORDS)} />
    <Input {...fields.text('title')} label="Title" hint="As those who come will read it." />
    <Textarea
      {...fields.text('outline')}
      label="Outline"
      hint="What it is about, in a few lines. It is sent to everybody who has a place."
      rows={5}
      limit={4000}
    />
    <Textarea
      {...fields.text('outcomes')}
      label="What can they do afterwards? One to a line"
      hint="Feedback asks for each of them."
      rows={4}
      limit={4000}
    />
    <Input
      {...fields.text('groupMost')}
      label="Places"
      hint="12 to 16 make a good group for initial training."
      inputmode="numeric"
      width={4}
    />
    <Input
      {...fields.text('overbook')}
      label="How many more are booked?"
      hint="Because one or two stay away."
      inputmode="numeric"
      width={4}
    />
    <DateInput {...fields.day('announcedOn')} label="When was it announced?" />
  </>
);

export const SessionFields = ({ fields, topics }: { fields: Fields; topics: readonly Topic[] }) => (
  <>
    <VersionRead fields={fields} />
    <DateInput {...fields.day('heldOn')} label="Which day?" />
    <Input {...fields.text('from')} label="From" hint="For example 09:30" width={4} />
    <Input {...fields.text('until')} label="Until" hint="Hours are counted from these times." width={4} />
    <Input {...fields.text('venue')} label="Where?" />
    <Textarea
      {...fields.text('access')}
      label="Getting in"
      hint="Steps, lift, hearing loop, parking, whom to ring."
      rows={2}
      limit={2000}
    />
    <Input
      {...fields.text('trainer')}
      label="Who trains?"
      hint="Names of trainers, and of mentors or mentees who help."
    />
    <Checkboxes
      {...fields.many('topics')}
      label="Which topics does it cover?"
      answers={topicAnswers(topics)}
    />
  </>
);
