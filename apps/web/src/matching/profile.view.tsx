import { type ProfileSide, TRAIT_KEYS, TRAITS } from '#matching';
import { DAY_PART_WORDS } from '../assessment/words.js';
import { VersionRead } from '../casework/form-page.js';
import { answersOf } from '../casework/words.js';
import { Checkboxes, DateInput, Input, Radios, Textarea, Tickbox } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

export const LEARNING_WORDS = {
  talking: 'Talking it over',
  doing: 'Doing it',
  watching: 'Watching somebody',
  reading: 'Reading about it',
};
export const CONFLICT_WORDS = {
  related: 'They are related',
  'know-each-other': 'They know each other',
  'works-with-them': 'The mentor works with the young person or the family',
  'lives-near': 'They live too near each other',
  'mentee-says-no': 'The young person does not want this mentor',
  'mentor-says-no': 'The mentor does not want this young person',
};

const listed = (words: readonly string[]) => words.map(each => ({ value: each, text: each }));
const TRAIT_ANSWERS = TRAIT_KEYS.map(key => ({
  value: key,
  text: TRAITS[key].words.charAt(0).toUpperCase() + TRAITS[key].words.slice(1),
}));

const ASKED = {
  mentee: {
    needs: 'What would they like help with?',
    free: 'When can they meet?',
    languages: 'Languages they would rather speak than English',
    learning: 'How do they learn best?',
    traits: 'Do they wish for somebody who is …',
    about: 'Whom do they hope for, in their own words?',
    districts: 'Where they set out, then where they can get to.',
  },
  mentor: {
    needs: 'What can they help with?',
    free: 'When can they meet?',
    languages: 'Languages they speak besides English',
    learning: 'How do they like to learn?',
    traits: 'What are they glad to be known for in a match?',
    about: 'How do they describe themselves?',
    districts: 'Where they set out, then where they can get to.',
  },
} as const;

/** What one side brings to a match. */
export const ProfileFields =
  (side: ProfileSide, interests: readonly string[], needs: readonly string[]) => (fields: Fields) => {
    const asked = ASKED[side];
    return (
      <>
        <VersionRead fields={fields} />
        <DateInput {...fields.day('takenOn')} label="When did you talk about it?" />
        <Checkboxes
          {...fields.many('interests')}
          label="What do they enjoy?"
          chips
          answers={listed(interests)}
        />
        <Input
          {...fields.text('otherInterests')}
          label="Anything else they enjoy"
          hint="With commas between."
        />
        <Checkboxes {...fields.many('needs')} label={asked.needs} chips answers={listed(needs)} />
        {side === 'mentor' && (
          <Checkboxes
            {...fields.many('experience')}
            label="With which of these have they helped somebody before?"
            chips
            answers={listed(needs)}
          />
        )}
        <Checkboxes {...fields.many('free')} label={asked.free} chips answers={answersOf(DAY_PART_WORDS)} />
        <Input
          {...fields.text('districts')}
          label="First halves of postcodes"
          hint={`${asked.districts} For instance N4, N19, E5.`}
        />
        <Input {...fields.text('languages')} label={asked.languages} hint="With commas between." />
        <Radios
          {...fields.text('learningStyle')}
          label={asked.learning}
          chips
          answers={answersOf(LEARNING_WORDS)}
        />
        {side === 'mentor' && (
          <Input
            {...fields.text('places')}
            label="How many matches at one time?"
            inputmode="numeric"
            width={4}
          />
        )}
        <Checkboxes
          {...fields.many('traits')}
          label={asked.traits}
          hint={
            side === 'mentor'
              ? 'Only what they choose to say. It counts only where a young person asks for it.'
              : 'These are protected by law. They count only as the young person’s own wish, with the reason below.'
          }
          chips
          answers={TRAIT_ANSWERS}
        />
        {side === 'mentee' && (
          <>
            <Tickbox {...fields.tick('traitsMust')} label="Nobody else will do" />
            <Textarea
              {...fields.text('traitsReason')}
              label="Why does this matter for them?"
              hint="An objective reason, for instance that she was harmed by a man."
              rows={2}
              limit={1000}
            />
          </>
        )}
        <Textarea {...fields.text('about')} label={asked.about} rows={3} limit={1000} />
      </>
    );
  };
