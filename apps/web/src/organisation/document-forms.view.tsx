import type { DocumentRow } from '#organisation';
import { formPage, VersionRead } from '../casework/form-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { DateInput, type Problems, type Viewer } from '../shell/components.js';
import type { Typed } from '../shell/forms/typed.js';
import { VersionFields } from './version-fields.js';

export const revisePage = (viewer: Viewer, row: DocumentRow) => (typed: Typed, problems: Problems) =>
  formPage(
    {
      viewer,
      title: `New version of ${row.title}`,
      lead: `Version ${row.number} was approved on ${dayWords(row.approved_on, 'no day yet')}. The ticks of what it says begin anew.`,
      nav: 'documents',
      back: { text: row.title, href: paths.document(row.id) },
      action: paths.reviseDocument(row.id),
      button: 'File this version',
      typed,
      problems,
      upload: true,
    },
    fields => (
      <>
        <VersionRead fields={fields} />
        <VersionFields fields={fields} />
      </>
    ),
  );

export const withdrawPage = (viewer: Viewer, row: DocumentRow) => (typed: Typed, problems: Problems) =>
  formPage(
    {
      viewer,
      title: `Withdraw ${row.title}`,
      nav: 'documents',
      back: { text: row.title, href: paths.document(row.id) },
      action: paths.withdrawDocument(row.id),
      button: 'Withdraw the document',
      warning: true,
      typed,
      problems,
    },
    fields => (
      <>
        <VersionRead fields={fields} />
        <DateInput {...fields.day('on')} label="From which day is it out of force?" />
      </>
    ),
  );
