import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock, Invalid, isId, LocalDate, programmesWith } from '#kernel';
import { CAMPAIGNS_PAGE, CampaignReads, type CampaignRow } from '#recruitment';
import { Act } from '../../shell/acts/act.js';
import {
  counted,
  LinkButton,
  page,
  Pagination,
  Panel,
  State,
  Table,
  type Viewer,
} from '../../shell/components.js';
import { CurrentActor, CurrentViewer } from '../../shell/session/current.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { RecruitmentTabs } from '../recruitment-tabs.js';
import { reachedWords, runWords, stageWords } from './campaign-words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** The campaigns of the programmes, with what each has brought. */
@Controller('recruitment/campaigns')
export class CampaignListPages {
  constructor(
    private readonly reads: CampaignReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'campaign.list', allow: READERS })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const rows = await this.reads.list(actor, afterOf(query));
    const shown = rows.slice(0, CAMPAIGNS_PAGE);
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    return page(
      {
        title: 'Recruitment campaigns',
        heading: 'Recruitment campaigns',
        lead: 'What was done to find mentors, and who came by it.',
        viewer,
        nav: 'recruitment',
        ...(programmesWith(actor, 'coordinator', 'manager').length && {
          actions: (
            <LinkButton href={recruitmentPaths.newCampaign} icon="plus">
              Begin a campaign
            </LinkButton>
          ),
        }),
      },
      <>
        <RecruitmentTabs current="campaigns" />
        {shown.length ? (
          <CampaignTable rows={shown} today={this.clock.today()} />
        ) : (
          <Panel title="No campaign yet" level={2}>
            <p>
              Begin one to get its plan in weeks, a link of its own for posters, and figures of who came by
              it.
            </p>
          </Panel>
        )}
        <Pagination label="Pages" next={last ? { text: 'Next', href: nextOf(last) } : null} />
      </>,
    );
  }
}

const CampaignTable = ({ rows, today }: { rows: readonly CampaignRow[]; today: LocalDate }) => (
  <Table
    caption="Campaigns"
    captionHidden
    stack
    columns={[
      { text: 'Campaign' },
      { text: 'Runs' },
      { text: 'Plan' },
      { text: 'Enquiries' },
      { text: 'Brought' },
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={recruitmentPaths.campaign(row.id)}>
        {row.name}
      </a>,
      <>
        {runWords(row)} <span class="soft">({stageWords(row, today)})</span>
      </>,
      <PlanWords key={row.id} row={row} />,
      `${row.enquiries}, ${row.applied} applied`,
      reachedWords(row),
      row.programme,
    ])}
  />
);

const PlanWords = ({ row }: { row: CampaignRow }) => {
  if (!row.steps) return <>none</>;
  return (
    <>
      {row.done} of {counted(row.steps, 'step')}{' '}
      {row.late > 0 && !row.calledOffOn && <State is="overdue" detail={String(row.late)} plain />}
    </>
  );
};

const nextOf = ({ startsOn, id }: CampaignRow): string =>
  `${recruitmentPaths.campaigns}?${new URLSearchParams({ day: startsOn, id }).toString()}`;

/** Where the next page begins. @throws Invalid for half an address */
export function afterOf({
  day,
  id,
}: Record<string, unknown>): { readonly day: string; readonly id: string } | undefined {
  if (day === undefined && id === undefined) return undefined;
  if (typeof day !== 'string' || !LocalDate.parse(day) || !isId(id))
    throw new Invalid({ after: 'This address is not whole' });
  return { day, id };
}
