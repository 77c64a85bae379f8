import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock, LocalDate, programmesWith } from '#kernel';
import { ENQUIRIES_PAGE, EnquiryReads, type EnquiryRow } from '#recruitment';
import { Act } from '../shell/acts/act.js';
import {
  inColumn,
  LinkButton,
  page,
  Pagination,
  Panel,
  State,
  Table,
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { afterOf } from './campaigns/campaign-list.pages.js';
import { recruitmentPaths } from './recruitment-paths.js';
import { RecruitmentTabs } from './recruitment-tabs.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** Who asked about mentoring: those that wait for something, or all. */
@Controller('recruitment/enquiries')
export class EnquiryListPages {
  constructor(
    private readonly reads: EnquiryReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'enquiry.list', allow: READERS })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const all = query['view'] === 'all';
    const rows = await this.reads.list(actor, { all, after: afterOf(query) });
    const shown = rows.slice(0, ENQUIRIES_PAGE);
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    return page(
      {
        title: 'Enquiries about mentoring',
        heading: 'Enquiries about mentoring',
        lead: 'Each is answered within seven days with what people need to know before they apply.',
        viewer,
        nav: 'recruitment',
        ...(programmesWith(actor, 'coordinator', 'manager').length && {
          actions: (
            <LinkButton href={recruitmentPaths.newEnquiry} icon="plus">
              Take an enquiry
            </LinkButton>
          ),
        }),
      },
      <>
        <RecruitmentTabs current={all ? 'all-enquiries' : 'enquiries'} />
        {shown.length ? (
          <EnquiryTable rows={shown} today={this.clock.today()} />
        ) : (
          <Panel title={all ? 'Nobody has asked yet' : 'Nobody waits'} level={2}>
            <p>Whoever asks about mentoring, by the page on the web or by phone, is listed here.</p>
          </Panel>
        )}
        <Pagination
          label="Pages"
          next={
            last
              ? {
                  text: 'Next',
                  href: `${recruitmentPaths.enquiries}?${new URLSearchParams({
                    ...(all && { view: 'all' }),
                    day: last.enquiredOn,
                    id: last.id,
                  }).toString()}`,
                }
              : null
          }
        />
      </>,
    );
  }
}

const EnquiryTable = ({ rows, today }: { rows: readonly EnquiryRow[]; today: LocalDate }) => (
  <Table
    caption="Enquiries"
    captionHidden
    stack
    columns={[
      { text: 'Name' },
      { text: 'Asked' },
      { text: 'Heard from' },
      { text: 'Stands' },
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={recruitmentPaths.enquiry(row.id)}>
        {row.name}
      </a>,
      inColumn(LocalDate.of(row.enquiredOn)),
      row.heardFrom,
      <EnquiryState key={row.id} row={row} today={today} />,
      row.programme,
    ])}
  />
);

export const EnquiryState = ({ row, today }: { row: EnquiryRow; today: LocalDate }) => {
  if (row.mentorId) return <>Applied</>;
  if (row.closedOn) return <>Closed</>;
  if (row.answeredOn) return <>Answered</>;
  const late = LocalDate.of(row.enquiredOn).plusDays(7).isBefore(today);
  return <State is={late ? 'overdue' : 'waiting'} />;
};
