import type { Catalogue } from '#evidence';
import { formPage } from '../casework/form-page.js';
import {
  Checkboxes,
  DateInput,
  Input,
  type Problems,
  Radios,
  Select,
  type Viewer,
} from '../shell/components.js';
import type { Typed } from '../shell/forms/typed.js';
import { qualityPaths } from './quality-paths.js';
import type { Programme } from './quality-scope.js';

/** What goes into a pack. */
export const packFormPage =
  (viewer: Viewer, catalogue: Catalogue, programmes: readonly Programme[]) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'Build a pack',
        lead: 'A ZIP file for an assessor: index, summaries, tables and samples. You decide on every word that may be a name; then somebody else looks at each sample; then it can be given out.',
        nav: 'quality',
        back: { text: 'Packs', href: qualityPaths.packs },
        action: qualityPaths.newPack(),
        button: 'Build the pack',
        typed,
        problems,
      },
      fields => (
        <>
          <Select
            {...fields.text('framework')}
            label="Framework"
            choices={catalogue.frameworks.map(one => ({ value: one.id, text: one.name }))}
          />
          <Checkboxes
            {...fields.many('programmes')}
            label="Programmes"
            hint="Those that you manage."
            answers={programmes.map(one => ({ value: one.id, text: one.name }))}
          />
          <DateInput {...fields.day('from')} label="First day of the period" />
          <DateInput {...fields.day('to')} label="Last day of the period" />
          <DateInput
            {...fields.day('asOf')}
            label="As it stood on"
            hint="The day as of which everything is judged."
          />
          <Radios
            {...fields.text('which')}
            label="Indicators"
            answers={[
              { value: 'all', text: 'All of them' },
              { value: 'some', text: 'Some: name them below' },
            ]}
          />
          <Input {...fields.text('indicators')} label="Which indicators, if some" hint="Such as 44, 52" />
          <Input
            {...fields.text('seed')}
            label="Seed of the samples"
            hint="Any whole number. The same number draws the same samples."
            inputmode="numeric"
            width={10}
          />
          <Input
            {...fields.text('samplesEach')}
            label="Samples of each kind, at least"
            hint="Where the framework asks for more, more are drawn."
            inputmode="numeric"
            width={4}
          />
          <Radios
            {...fields.text('profile')}
            label="How people are named"
            answers={[
              { value: 'single-initial', text: 'One letter: Mentee A.' },
              {
                value: 'coded',
                text: 'A number: Mentee 12',
                hint: 'The same person has the same number all through the pack.',
              },
              {
                value: 'plain',
                text: 'By name, for use inside the organisation',
                hint: 'Only for those who also hold the safeguarding lead’s role. It can be given to no assessor.',
              },
            ]}
          />
          <Radios
            {...fields.text('prose')}
            label="What was written in words: notes, reviews, supervision"
            answers={[
              {
                value: 'yes',
                text: 'Goes in, redacted',
                hint: 'You are asked about each word that may be a name.',
              },
              { value: 'no', text: 'Stays out', hint: 'The samples say only whether something was written.' },
            ]}
          />
          <Radios
            {...fields.text('caseStudies')}
            label="Case studies"
            answers={[
              {
                value: 'yes',
                text: 'Put in',
                hint: 'Those that are signed off and agreed to in writing, redacted as the rest. Where free text stays out, they do too.',
              },
              { value: 'no', text: 'Leave out' },
            ]}
          />
        </>
      ),
    );
