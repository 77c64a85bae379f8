import type { PackRow } from '#evidence';
import { formPage } from '../../casework/form-page.js';
import { InsetText, Input, type Problems, Radios, type Viewer } from '../../shell/components.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';

export const mendPage =
  (viewer: Viewer, pack: PackRow) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'Mend the pack',
        nav: 'quality',
        back: { text: 'The pack', href: qualityPaths.pack(pack.id) },
        action: qualityPaths.mend(pack.id),
        button: 'Build it again',
        typed,
        problems,
        above: (
          <InsetText>
            {pack.sent_back_by} wrote: <span class="as-typed">{pack.sent_back_because}</span>
          </InsetText>
        ),
      },
      fields => (
        <>
          <Radios
            {...fields.text('how')}
            label="What is done about it"
            answers={[
              { value: 'hide', text: 'Words in a sample are hidden' },
              { value: 'leave-out', text: 'A sample is left out, and another is drawn' },
              { value: 'as-it-is', text: 'The record was corrected: build it again' },
            ]}
          />
          <Input {...fields.text('sample')} label="Number of the sample" inputmode="numeric" width={4} />
          <Input {...fields.text('words')} label="Words to hide" hint="As they are written in the sample." />
        </>
      ),
    );
