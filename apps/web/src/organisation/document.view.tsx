import type { LocalDate } from '#kernel';
import { type DocumentRow, POLICY_TYPES } from '#organisation';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import {
  Button,
  Card,
  Checkboxes,
  CsrfForm,
  LinkButton,
  page,
  type Problems,
  SummaryList,
  Table,
  type Viewer,
} from '../shell/components.js';
import { DocumentState } from './register.pages.js';
import { policyPaths } from './policy-paths.js';
import { typeWords } from './type-words.js';

export function documentPage(
  viewer: Viewer,
  versions: readonly DocumentRow[],
  states: readonly string[],
  today: LocalDate,
  keeps: boolean,
  problems: Problems,
): string {
  const [row] = versions;
  if (!row) throw new RangeError('a document without a version');
  return page(
    {
      title: row.title,
      heading: row.title,
      lead: <DocumentState row={row} today={today} />,
      viewer,
      nav: 'documents',
      breadcrumbs: [{ text: 'Documents', href: paths.documents }],
      errors: problems,
      ...(row.withdrawn_on || !keeps
        ? {}
        : { actions: <LinkButton href={paths.reviseDocument(row.id)}>File a new version</LinkButton> }),
    },
    <div class="cairn-grid cairn-grid--rail">
      <div class="rail-first stack stack--loose">
        {states.length > 0 && <Says row={row} states={states} keeps={keeps} />}
      </div>
      <div class="stack stack--loose">
        <Facts row={row} />
        <Versions versions={versions} />
        {keeps && !row.withdrawn_on && POLICY_TYPES.includes(row.type) && (
          <p>
            <a href={policyPaths.signedBy(row.id)}>See which mentors agreed to it</a>
          </p>
        )}
        {keeps && !row.withdrawn_on && (
          <p>
            <a href={paths.withdrawDocument(row.id)}>Withdraw this document</a>
          </p>
        )}
      </div>
    </div>,
  );
}

interface SaysProps {
  readonly row: DocumentRow;
  readonly states: readonly string[];
  readonly keeps: boolean;
}

const Says = ({ row, states, keeps }: SaysProps) => (
  <Card id="says" title="What it says">
    {keeps ? (
      <TicksForm row={row} states={states} />
    ) : (
      <p>{row.states.join(', ') || 'Nothing is ticked yet.'}</p>
    )}
  </Card>
);

const TicksForm = ({ row, states }: Omit<SaysProps, 'keeps'>) => (
  <CsrfForm action={paths.document(row.id)}>
    <input type="hidden" name="version" value={String(row.version)} />
    <Checkboxes
      name="states"
      label="Tick what this version says"
      hint="The frameworks ask a document of this kind to say these things."
      values={row.states}
      answers={states.map(state => ({ value: state, text: state }))}
    />
    <Button kind="secondary">Save the ticks</Button>
  </CsrfForm>
);

const Facts = ({ row }: { row: DocumentRow }) => (
  <Card id="facts" title="As it stands">
    <SummaryList
      facts={[
        { key: 'Kind', value: typeWords(row.type) },
        { key: 'For', value: row.programme ?? 'The whole organisation' },
        { key: 'Owner', value: row.owner ?? 'nobody named' },
        { key: 'In force from', value: dayWords(row.in_force_from, 'not in force') },
        { key: 'Review due', value: dayWords(row.review_due_on, 'when it is approved') },
        {
          key: 'Covers',
          value: row.covers_from
            ? `${dayWords(row.covers_from)} to ${dayWords(row.covers_to, 'further notice')}`
            : 'no period of its own',
        },
        ...(row.withdrawn_on ? [{ key: 'Withdrawn', value: dayWords(row.withdrawn_on) }] : []),
      ]}
    />
  </Card>
);

const Versions = ({ versions }: { versions: readonly DocumentRow[] }) => (
  <Table
    caption="Versions"
    stack
    columns={[
      { text: 'Version' },
      { text: 'Approved' },
      { text: 'By' },
      { text: 'File' },
      { text: 'Personal data' },
    ]}
    rows={versions.map(version => [
      String(version.number),
      dayWords(version.approved_on, 'draft'),
      version.approved_by ?? '',
      version.file_id ? <a href={paths.file(version.file_id)}>{version.file_name}</a> : 'no file',
      version.personal_data === null ? 'not said' : version.personal_data ? 'yes' : 'no',
    ])}
  />
);
