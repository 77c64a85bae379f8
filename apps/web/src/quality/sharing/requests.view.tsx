import type { AssessorRequestRow, Catalogue } from '#evidence';
import { LocalDate } from '#kernel';
import { formPage, VersionRead } from '../../casework/form-page.js';
import {
  DateInput,
  Input,
  LinkButton,
  page,
  type Problems,
  Select,
  Table,
  Textarea,
  type Viewer,
} from '../../shell/components.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';

const day = (iso: string): string => LocalDate.of(iso).toString();

export const requestsPage = (
  viewer: Viewer,
  catalogue: Catalogue,
  requests: readonly AssessorRequestRow[],
  today: LocalDate,
): string =>
  page(
    {
      title: 'What assessors ask for',
      heading: 'What assessors ask for',
      lead: 'Further paperwork is sent within a month of being asked for.',
      viewer,
      nav: 'quality',
      breadcrumbs: [
        { text: 'Quality', href: qualityPaths.all },
        { text: 'Packs', href: qualityPaths.packs },
      ],
      actions: <LinkButton href={qualityPaths.newRequest}>Add what was asked for</LinkButton>,
    },
    requests.length ? (
      <Table
        caption="What assessors ask for"
        captionHidden
        stack
        columns={[{ text: 'Indicator' }, { text: 'Asked for' }, { text: 'Due by' }, { text: 'Sent' }]}
        rows={requests.map(request => [
          `${catalogue.frameworks.find(one => one.id === request.framework)?.name ?? request.framework}, ${request.indicator}`,
          <span key="what" class="as-typed">
            {request.asked_for}
          </span>,
          `${day(request.due_on)}${!request.sent_on && request.due_on < today.iso ? ': overdue' : ''}`,
          request.sent_on ? (
            `${day(request.sent_on)}: ${request.sent_what ?? ''}`
          ) : (
            <a key="sent" href={qualityPaths.requestSent(request.id)}>
              It was sent
              <span class="cairn-visually-hidden">: {request.indicator}</span>
            </a>
          ),
        ])}
      />
    ) : (
      <p>Nothing was asked for yet.</p>
    ),
  );

export const requestFormPage =
  (viewer: Viewer, catalogue: Catalogue) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'What an assessor asks for',
        nav: 'quality',
        back: { text: 'What assessors ask for', href: qualityPaths.requests },
        action: qualityPaths.newRequest,
        button: 'Save',
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
          <Input {...fields.text('indicator')} label="Indicator" hint="Such as 44" width={4} />
          <DateInput {...fields.day('askedOn')} label="Asked on" />
          <Textarea {...fields.text('askedFor')} label="What they ask for" rows={3} />
        </>
      ),
    );

export const requestSentPage =
  (viewer: Viewer, request: AssessorRequestRow) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: `Sent: indicator ${request.indicator}`,
        lead: request.asked_for,
        nav: 'quality',
        back: { text: 'What assessors ask for', href: qualityPaths.requests },
        action: qualityPaths.requestSent(request.id),
        button: 'Save',
        typed,
        problems,
      },
      fields => (
        <>
          <VersionRead fields={fields} />
          <DateInput {...fields.day('on')} label="Sent on" />
          <Textarea {...fields.text('what')} label="What was sent" rows={3} />
        </>
      ),
    );
