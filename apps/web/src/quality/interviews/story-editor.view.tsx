import { type CaseStudyRow, FEWEST_WORDS, MOST_WORDS, type Prompt, storyWords } from '#evidence';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  page,
  type Problems,
  Textarea,
  type Viewer,
} from '../../shell/components.js';
import { VersionRead } from '../../casework/form-page.js';
import { fieldsOf } from '../../shell/forms/fields-of.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';
import { dayOf } from './interview-words.js';
import { PART_TITLES } from './story.view.js';

const HINTS = {
  beginning: 'Who they were before, and what they hoped for.',
  middle: 'What the two did together, what was hard, what changed.',
  ending: 'Where they are now, and what stays with them.',
  quotes: 'What they said themselves, each on a line of its own.',
} as const;
const ROWS = { beginning: 7, middle: 12, ending: 7, quotes: 4 } as const;
const PARTS = ['beginning', 'middle', 'ending', 'quotes'] as const;

/** The story beside what the records say of the journey. */
export const storyEditor =
  (viewer: Viewer, study: CaseStudyRow, prompts: readonly Prompt[]) =>
  (typed: Typed, problems: Problems): string => {
    const fields = fieldsOf(typed, problems);
    const back = { text: `Case study of ${study.name}`, href: qualityPaths.caseStudy(study.id) };
    return page(
      {
        title: `Write: ${study.name}`,
        heading: 'Write the story',
        lead: (
          <>
            Write it with {study.first_name}. Other people go out as one letter, and {study.first_name}{' '}
            {study.chosen_name ? `as ${study.chosen_name}` : 'too'}.{' '}
            <a href="#prompts">What the records say</a>
          </>
        ),
        viewer,
        nav: 'quality',
        back,
        errors: problems,
      },
      <div class="cairn-grid cairn-grid--rail">
        <div data-story>
          <CsrfForm action={qualityPaths.writeCaseStudy(study.id)}>
            <VersionRead fields={fields} />
            {PARTS.map(part => (
              <Textarea
                key={part}
                {...fields.text(part)}
                label={PART_TITLES[part]}
                hint={HINTS[part]}
                rows={ROWS[part]}
              />
            ))}
            <div class="cairn-savebar">
              <WordCount words={wordsOf(typed)} />
              <ButtonGroup>
                <Button>Save the story</Button>
                <a href={back.href}>Leave without saving</a>
              </ButtonGroup>
            </div>
          </CsrfForm>
        </div>
        <aside aria-label="What the records say">
          <Card id="prompts" title="What the records say">
            <Prompts prompts={prompts} />
          </Card>
        </aside>
      </div>,
    );
  };

/** Counted by the script while one types; by the server when it is saved. */
const WordCount = ({ words }: { words: number }) => (
  <p
    class="cairn-character-count__message"
    data-story-count
    data-fewest={FEWEST_WORDS}
    data-most={MOST_WORDS}
  >
    {words === 1 ? '1 word' : `${words} words`}; {FEWEST_WORDS} to {MOST_WORDS} are needed
  </p>
);

const wordsOf = (typed: Typed): number => {
  const text = (part: string) => (typeof typed[part] === 'string' ? typed[part] : '');
  return storyWords({
    beginning: text('beginning'),
    middle: text('middle'),
    ending: text('ending'),
    quotes: text('quotes'),
  });
};

const Prompts = ({ prompts }: { prompts: readonly Prompt[] }) => (
  <div class="stack">
    <p class="small soft">Days and facts to ask about. What anybody wrote stays in the case file.</p>
    {(['beginning', 'middle', 'ending'] as const).map(part => {
      const own = prompts.filter(one => one.part === part);
      return own.length ? (
        <section key={part}>
          <h3>{PART_TITLES[part]}</h3>
          <ul class="small stack stack--tight">
            {own.map(one => (
              <li key={`${one.on_day}${one.what}`}>
                <span class="soft">{dayOf(one.on_day)}:</span> {one.what}
              </li>
            ))}
          </ul>
        </section>
      ) : null;
    })}
  </div>
);
