import type { AssessmentRow } from '#assessment';
import type { MenteeRow } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { AsTyped, recordPage } from '../casework/record-page.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Checkboxes, DateInput, Input, Radios, Select, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { CHARACTERISTIC_WORDS, DAY_PART_WORDS } from './words.js';

const listed = (words: readonly string[]) => words.map(each => ({ value: each, text: each }));

/** The questions of the meeting, with the lists of the programme. */
export const AssessmentFields =
  (interests: readonly string[], needs: readonly string[]) => (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('heldOn')} label="When did you meet?" />
      <Input {...fields.text('present')} label="Who else was there?" />
      <Textarea {...fields.text('strengths')} label="What are they good at?" rows={2} limit={2000} />
      <Checkboxes
        {...fields.many('interests')}
        label="What do they enjoy?"
        chips
        answers={listed(interests)}
      />
      <Input {...fields.text('otherInterests')} label="Anything else they enjoy" />
      <Checkboxes
        {...fields.many('needs')}
        label="What would they like help with?"
        chips
        answers={listed(needs)}
      />
      <Textarea {...fields.text('needsNote')} label="In their own words" rows={2} limit={2000} />
      <Textarea {...fields.text('goals')} label="What do they hope for?" rows={2} limit={2000} />
      <Input
        {...fields.text('learningStyle')}
        label="How do they learn best?"
        hint="For example: by doing, by seeing it first, with breaks"
      />
      <Checkboxes
        {...fields.many('availability')}
        label="When could they meet?"
        chips
        answers={answersOf(DAY_PART_WORDS)}
      />
      <Input {...fields.text('travel')} label="How do they get about?" />
      <Input {...fields.text('languages')} label="Languages" hint="Put a comma between them" />
      <Textarea
        {...fields.text('accessNeeds')}
        label="What do they need so that they can take part?"
        hint="For example: easy read, a lift, an interpreter"
        rows={2}
        limit={1000}
      />
      <Textarea
        {...fields.text('mentorPreferences')}
        label="What would they wish for in a mentor?"
        rows={2}
        limit={1000}
      />
      <Select
        {...fields.text('preferredCharacteristic')}
        label="Does a protected characteristic weigh?"
        hint="Only where there is a reason that somebody else would accept."
        prompt="No"
        choices={answersOf(CHARACTERISTIC_WORDS)}
      />
      <Textarea {...fields.text('preferenceReason')} label="If it weighs: why?" rows={2} limit={1000} />
      <Radios
        {...fields.text('skillsTraining')}
        label="Would they gain from training in getting on with people first?"
        answers={[
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes', hint: 'It will be on your list for three months.' },
        ]}
      />
    </>
  );

/** An assessment, for the safeguarding lead. */
export function assessmentRead(viewer: Viewer, mentee: MenteeRow, row: AssessmentRow): string {
  const prose = (key: string, text: string) => ({
    key,
    value: <AsTyped text={text} none="nothing written" />,
  });
  return recordPage({
    viewer,
    title: `Assessment of ${mentee.name}`,
    nav: 'cases',
    back: { text: mentee.name, href: paths.mentee(mentee.id) },
    facts: [
      { key: 'Met', value: `${dayWords(row.held_on)}, by ${row.held_by}` },
      prose('Who else was there', row.present),
      prose('Strengths', row.strengths),
      {
        key: 'Enjoys',
        value: [...row.interests, row.other_interests].filter(Boolean).join(', ') || 'not asked',
      },
      { key: 'Would like help with', value: row.needs.join(', ') || 'not asked' },
      prose('In their own words', row.needs_note),
      prose('Hopes', row.goals),
      prose('Learns best', row.learning_style),
      {
        key: 'Could meet',
        value: row.availability.map(part => DAY_PART_WORDS[part]).join(', ') || 'not asked',
      },
      prose('Travel', row.travel),
      { key: 'Languages', value: row.languages.join(', ') || 'not asked' },
      prose('Needs so as to take part', row.access_needs),
      prose('Wishes for a mentor', row.mentor_preferences),
      ...(row.preferred_characteristic
        ? [
            { key: 'What weighs', value: CHARACTERISTIC_WORDS[row.preferred_characteristic] ?? '' },
            prose('Why it weighs', row.preference_reason),
          ]
        : []),
      {
        key: 'Training in getting on with people',
        value: row.skills_training === 'yes' ? 'Needed' : 'Not needed',
      },
    ],
  });
}
