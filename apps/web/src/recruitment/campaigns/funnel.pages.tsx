import { Controller, Get, Query } from '@nestjs/common';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, isId } from '#kernel';
import { FunnelReads, RecruitmentPipeline, type WayRow } from '#recruitment';
import { choicesOf } from '../../people/worker-field.js';
import { Act } from '../../shell/acts/act.js';
import { Card, Filter, FilterSelect, page, Panel, Table, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer } from '../../shell/session/current.js';
import { FunnelCard } from '../pipeline.view.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { RecruitmentTabs } from '../recruitment-tabs.js';

const TIMES = { '6': 'Last 6 months', '12': 'Last 12 months', '24': 'Last 2 years' } as const;
/** The whole way takes about fourteen weeks (RESET manual section 3). */
const FOURTEEN_WEEKS = 98;

/** How people came to mentoring here, and how far each way brought them. */
@Controller('recruitment/ways')
export class FunnelPages {
  constructor(
    private readonly reads: FunnelReads,
    private readonly pipeline: RecruitmentPipeline,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'recruitment.ways', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async ways(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() { programme, months }: Record<string, unknown>,
  ): Promise<string> {
    const programmeId = isId(programme) ? programme : null;
    const time = typeof months === 'string' && months in TIMES ? months : '12';
    const since = this.clock.today().plusMonths(-Number(time));
    const [programmes, ways, funnel] = await Promise.all([
      this.choices.programmes(actor),
      this.reads.ways(actor, programmeId, since),
      this.pipeline.funnel(actor, programmeId ? { programmeId } : {}, since),
    ]);
    return page(
      {
        title: 'How people came',
        heading: 'How people came',
        lead: 'Whoever asked or applied since that day, and how far they have come by now.',
        viewer,
        nav: 'recruitment',
      },
      <div class="stack stack--loose">
        <RecruitmentTabs current="ways" />
        <Filter action={recruitmentPaths.ways} label="Narrow the figures">
          <FilterSelect
            name="programme"
            label="Programme"
            value={programmeId ?? ''}
            choices={[{ value: '', text: 'All' }, ...choicesOf(programmes)]}
          />
          <FilterSelect
            name="months"
            label="Time"
            value={time}
            choices={Object.entries(TIMES).map(([value, text]) => ({ value, text }))}
          />
        </Filter>
        {ways.bySource.length ? (
          <>
            <WaysCard id="sources" title="By how they heard of us" rows={ways.bySource} />
            <WaysCard id="campaigns" title="By campaign" rows={ways.byCampaign} />
            <WaysCard id="evenings" title="By open evening" rows={ways.byEvening} />
            <p>{medianWords(ways.medianDays)}</p>
          </>
        ) : (
          <Panel title="Nobody asked or applied in this time" level={2}>
            <p>Take a longer time, or another programme.</p>
          </Panel>
        )}
        <FunnelCard funnel={funnel} title="All in all" />
      </div>,
    );
  }
}

const medianWords = (days: number | null): string =>
  days === null
    ? 'Nobody who asked in this time has been approved yet: how long it takes cannot be told.'
    : `From the first question to the approval, half took ${days} days or fewer. The plan allows ${FOURTEEN_WEEKS}.`;

const WaysCard = ({ id, title, rows }: { id: string; title: string; rows: readonly WayRow[] }) => (
  <Card id={id} title={title}>
    <Table
      caption={title}
      captionHidden
      stack
      columns={[
        { text: 'Way' },
        { text: 'Asked', numeric: true },
        { text: 'Answered', numeric: true },
        { text: 'Applied', numeric: true },
        { text: 'Short list', numeric: true },
        { text: 'Approved', numeric: true },
      ]}
      rows={rows.map(row => [
        row.campaignId ? <a href={recruitmentPaths.campaign(row.campaignId)}>{row.way}</a> : row.way,
        String(row.asked),
        String(row.answered),
        String(row.applied),
        String(row.shortlisted),
        String(row.approved),
      ])}
    />
  </Card>
);
