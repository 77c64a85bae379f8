import type { GrantRow, PackRow, ViewRow } from '#evidence';
import { LocalDate } from '#kernel';
import { formPage } from '../../casework/form-page.js';
import {
  Button,
  Card,
  CsrfForm,
  DateInput,
  Input,
  LinkButton,
  page,
  type Problems,
  Table,
  timeOfDay,
  type Viewer,
} from '../../shell/components.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';

const at = (instant: Date): string =>
  `${LocalDate.ofInstant(instant, 'Europe/London').toString()}, ${timeOfDay(instant)}`;

/** To whom a pack was given, on its page. */
export const Grants = ({
  pack,
  grants,
  today,
}: {
  pack: PackRow;
  grants: readonly GrantRow[];
  today: LocalDate;
}) => (
  <Card
    id="grants"
    title="Given to assessors"
    aside={
      pack.stage === 'ready' &&
      pack.profile !== 'plain' && (
        <LinkButton kind="secondary" href={qualityPaths.grant(pack.id)}>
          Give to an assessor
        </LinkButton>
      )
    }
  >
    {grants.length ? (
      <Table
        caption="Given to assessors"
        captionHidden
        stack
        columns={[
          { text: 'Assessor' },
          { text: 'Until' },
          { text: 'Looked' },
          { text: 'Given by' },
          { text: 'End it' },
        ]}
        rows={grants.map(grant => [
          <a key="who" href={qualityPaths.grantViews(pack.id, grant.id)}>
            {grant.assessor_name}
          </a>,
          until(grant, today),
          grant.last_view ? `${grant.views} pages, last ${at(grant.last_view)}` : 'Not yet',
          grant.granted_by,
          grant.withdrawn_at || grant.ends_on < today.iso ? (
            ''
          ) : (
            <CsrfForm key="end" action={qualityPaths.withdrawGrant(pack.id, grant.id)}>
              <Button kind="secondary">
                Withdraw<span class="cairn-visually-hidden"> from {grant.assessor_name}</span>
              </Button>
            </CsrfForm>
          ),
        ])}
      />
    ) : (
      <p class="soft">
        {pack.profile === 'plain'
          ? 'A pack with names is given to nobody outside.'
          : 'To nobody yet. An assessor looks at it here, by a link and a code; you see what they opened.'}
      </p>
    )}
  </Card>
);

function until(grant: GrantRow, today: LocalDate): string {
  if (grant.withdrawn_at) return `Withdrawn ${at(grant.withdrawn_at)}`;
  const day = LocalDate.of(grant.ends_on).toString();
  return grant.ends_on < today.iso ? `Ended ${day}` : day;
}

export const grantFormPage =
  (viewer: Viewer, packId: string) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'Give the pack to an assessor',
        lead: 'They get a link by mail, and each time a code by a second letter. They can look and download, and nothing else.',
        nav: 'quality',
        back: { text: 'The pack', href: qualityPaths.pack(packId) },
        action: qualityPaths.grant(packId),
        button: 'Send the link',
        typed,
        problems,
      },
      fields => (
        <>
          <Input {...fields.text('assessorName')} label="Name of the assessor" autocomplete="off" />
          <Input {...fields.text('assessorEmail')} label="E-mail address" type="email" autocomplete="off" />
          <DateInput
            {...fields.day('endsOn')}
            label="Last day"
            hint="At most three months from today. You can end it sooner at any time."
          />
        </>
      ),
    );

export const viewsPage = (
  viewer: Viewer,
  packId: string,
  grant: GrantRow,
  views: readonly ViewRow[],
): string =>
  page(
    {
      title: `What ${grant.assessor_name} looked at`,
      heading: `What ${grant.assessor_name} looked at`,
      lead: `By the link sent to ${grant.assessor_email}.`,
      viewer,
      nav: 'quality',
      back: { text: 'The pack', href: qualityPaths.pack(packId) },
    },
    views.length ? (
      <Table
        caption="Pages opened, the newest first"
        captionHidden
        stack
        columns={[{ text: 'When' }, { text: 'What' }, { text: 'From' }]}
        rows={views.map(view => [at(view.at), view.path, view.from_address])}
      />
    ) : (
      <p>Nothing yet.</p>
    ),
  );
