import type { Choice } from '#casefile';
import type { DocumentRow } from '#organisation';
import { formPage, VersionRead } from '../casework/form-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { DateInput, Input, type Problems, Select, type Viewer } from '../shell/components.js';
import type { Typed } from '../shell/forms/typed.js';
import { typeWords } from './type-words.js';
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

/** What the form of a new document offers its reader. */
interface Offer {
  readonly types: readonly string[];
  readonly programmes: readonly Choice[];
  /** Whether it may be for the whole organisation. */
  readonly everywhere: boolean;
  readonly owners: readonly Choice[];
}

const choices = (all: readonly Choice[]) => all.map(({ id, name }) => ({ value: id, text: name }));

export const newDocumentPage = (viewer: Viewer, offer: Offer) => (typed: Typed, problems: Problems) =>
  formPage(
    {
      viewer,
      title: 'File a document',
      nav: 'documents',
      back: { text: 'Documents', href: paths.documents },
      action: paths.newDocument,
      button: 'File the document',
      typed,
      problems,
      upload: true,
    },
    fields => (
      <>
        <Select
          {...fields.text('type')}
          label="Kind"
          prompt="Choose"
          choices={offer.types.map(type => ({ value: type, text: typeWords(type) }))}
        />
        <Input {...fields.text('title')} label="Title" />
        <Select
          {...fields.text('programmeId')}
          label="For"
          prompt={offer.everywhere ? 'The whole organisation' : 'Choose'}
          choices={choices(offer.programmes)}
        />
        <Select
          {...fields.text('ownerId')}
          label="Owner"
          prompt="Nobody yet"
          choices={choices(offer.owners)}
        />
        <Input
          {...fields.text('reviewEveryMonths')}
          label="Reviewed every … months"
          hint="Leave it empty for 36 months."
          inputmode="numeric"
          width={4}
        />
        <VersionFields fields={fields} />
      </>
    ),
  );
