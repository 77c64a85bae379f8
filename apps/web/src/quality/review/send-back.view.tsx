import { formPage } from '../../casework/form-page.js';
import { type Problems, Textarea, type Viewer } from '../../shell/components.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';

export const sendBackPage =
  (viewer: Viewer, id: string) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'Send the pack back',
        lead: 'The person who built it reads this, hides the words or leaves the record out, and builds it again.',
        nav: 'quality',
        back: { text: 'Second look', href: qualityPaths.look(id) },
        action: qualityPaths.sendBack(id),
        button: 'Send it back',
        typed,
        problems,
      },
      fields => (
        <Textarea
          {...fields.text('because')}
          label="What must change"
          hint="Name the sample by its number, such as: sample 4 tells which school it is."
          rows={4}
        />
      ),
    );
