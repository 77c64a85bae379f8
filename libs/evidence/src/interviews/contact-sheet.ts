import { csv } from '../packs/csv.js';
import { Press } from '../packs/press.js';
import { say } from '../wording.js';
import type { InterviewKind } from './interview.js';
import type { ContactForAssessor } from './interviews.reads.js';

const TITLES: Readonly<Record<InterviewKind, () => string>> = {
  mentee: () => say`Mentees to interview`,
  mentor: () => say`Mentors to interview`,
  staff: () => say`Staff to interview`,
};

const HEAD = ['Name', 'Telephone', 'E-mail'];
const rowOf = ({ name, phone, email }: ContactForAssessor) => [name, phone, email];

/** UTF-8, with the mark by which spreadsheets know it. */
export const contactSheetCsv = (contacts: readonly ContactForAssessor[]): string =>
  `\uFEFF${csv([HEAD, ...contacts.map(rowOf)])}`;

/** A4, tagged. Made for one download and kept nowhere. */
export async function contactSheetPdf(
  kind: InterviewKind,
  contacts: readonly ContactForAssessor[],
  about: { readonly organisation: string; readonly framework: string; readonly on: string },
): Promise<Uint8Array> {
  const press = new Press();
  try {
    return await press.print({
      title: TITLES[kind](),
      programme: about.organisation,
      running: about.framework,
      footer: say`As of ${about.on}. For the assessor alone.`,
      blocks: contacts.length
        ? [
            {
              kind: 'table',
              head: HEAD,
              rows: contacts.map(rowOf),
              widths: [1, 1, 1],
              flush: HEAD.map(() => false),
            },
          ]
        : [{ kind: 'text', text: say`Nobody has agreed to be interviewed yet.` }],
    });
  } finally {
    await press.close();
  }
}
