import type { Catalogue } from '#evidence';
import { formPage } from '../casework/form-page.js';
import {
  Checkboxes,
  DateInput,
  Input,
  type Problems,
  Radios,
  Select,
  Tickbox,
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
        lead: 'A ZIP file for an assessor: index, summaries, tables and samples. Names are reduced to one letter, free text stays out, and the whole pack is searched for names before you can have it.',
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
          <Tickbox {...fields.tick('approved')} label="I approve that this pack is given to the assessor" />
        </>
      ),
    );
