import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock, programmesWith } from '#kernel';
import { EVENINGS_PAGE, OpenEveningReads, type EveningRow } from '#recruitment';
import { dayWords } from '../../casework/words.js';
import { Act } from '../../shell/acts/act.js';
import { LinkButton, page, Pagination, Panel, Table, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer } from '../../shell/session/current.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { RecruitmentTabs } from '../recruitment-tabs.js';
import { afterOf } from './campaign-list.pages.js';

/** Open evenings that were, and those to come. */
@Controller('recruitment/evenings')
export class EveningListPages {
  constructor(
    private readonly reads: OpenEveningReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'open-evening.list', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const rows = await this.reads.list(actor, afterOf(query));
    const shown = rows.slice(0, EVENINGS_PAGE);
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    return page(
      {
        title: 'Open evenings',
        heading: 'Open evenings',
        lead: 'People hear what mentoring is, and meet those who do it, before they apply.',
        viewer,
        nav: 'recruitment',
        ...(programmesWith(actor, 'coordinator', 'manager').length && {
          actions: (
            <LinkButton href={recruitmentPaths.newEvening} icon="plus">
              Plan an open evening
            </LinkButton>
          ),
        }),
      },
      <>
        <RecruitmentTabs current="evenings" />
        {shown.length ? (
          <Table
            caption="Open evenings"
            captionHidden
            stack
            columns={[
              { text: 'Evening' },
              { text: 'Day' },
              { text: 'Place' },
              { text: 'Came' },
              { text: 'Campaign' },
              { text: 'Programme' },
            ]}
            rows={shown.map(row => [
              <a key={row.id} href={recruitmentPaths.evening(row.id)}>
                {row.title}
              </a>,
              `${dayWords(row.heldOn)}, ${row.from}`,
              row.venue,
              cameWords(row, this.clock.today().iso),
              row.campaign ?? 'none',
              row.programme,
            ])}
          />
        ) : (
          <Panel title="No open evening yet" level={2}>
            <p>Plan one: its day, its place, and afterwards who came.</p>
          </Panel>
        )}
        <Pagination label="Pages" next={last ? { text: 'Next', href: nextOf(last) } : null} />
      </>,
    );
  }
}

/** `12 came, 3 applied since`. */
export function cameWords(row: EveningRow, today: string): string {
  if (row.calledOffOn) return 'called off';
  if (row.heldOn > today) return 'to come';
  return `${row.came} came, ${row.applied} applied since`;
}

const nextOf = ({ heldOn, id }: EveningRow): string =>
  `${recruitmentPaths.evenings}?${new URLSearchParams({ day: heldOn, id }).toString()}`;
