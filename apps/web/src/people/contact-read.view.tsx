import type { ContactRow } from '#people';
import { AsTyped, recordPage } from '../casework/record-page.js';
import { CONTACT_PURPOSES, CONTACT_WAYS, dayWords } from '../casework/words.js';
import type { Viewer } from '../shell/components.js';

interface About {
  readonly name: string;
  readonly path: string;
  readonly nav: string;
}

/** A contact, for the safeguarding lead. */
export const contactRead = (viewer: Viewer, about: About, row: ContactRow): string =>
  recordPage({
    viewer,
    title: `Contact with ${about.name}`,
    nav: about.nav,
    back: { text: about.name, href: about.path },
    facts: [
      { key: 'When', value: dayWords(row.held_on) },
      { key: 'How', value: CONTACT_WAYS[row.how] ?? '' },
      { key: 'Reached', value: row.reached ? 'Yes' : 'No answer' },
      { key: 'About', value: CONTACT_PURPOSES[row.purpose] ?? '' },
      { key: 'What was said', value: <AsTyped text={row.note} none="nothing written" /> },
    ],
  });
