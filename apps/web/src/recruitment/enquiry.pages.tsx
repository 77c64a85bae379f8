import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { mayRecord } from '#people';
import { Enquiries, EnquiryReads, type EnquiryRow } from '#recruitment';
import { CaseGrid } from '../casefile/case-grid.js';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Button, Card, CsrfForm, page, SummaryList, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { EnquiryState } from './enquiry-list.pages.js';
import { recruitmentPaths } from './recruitment-paths.js';

/** One enquiry: what was asked, and what can be done. */
@Controller('recruitment/enquiries/:id')
export class EnquiryPages {
  constructor(
    private readonly reads: EnquiryReads,
    private readonly enquiries: Enquiries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'enquiry.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async enquiry(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.reads.enquiry(actor, id);
    return page(
      {
        title: `Enquiry of ${row.name}`,
        heading: row.name,
        lead: `Enquiry about mentoring · ${row.programme}`,
        viewer,
        nav: 'recruitment',
        breadcrumbs: [{ text: 'Enquiries', href: recruitmentPaths.enquiries }],
      },
      <CaseGrid
        first={
          <Card id="standing" title="Where it stands">
            <div class="stack">
              <p>
                <EnquiryState row={row} today={this.clock.today()} />
              </p>
              {mayRecord(actor, row.programmeId) && <Steps row={row} />}
            </div>
          </Card>
        }
        then={<Reach row={row} />}
      >
        <Card id="asked" title="What they asked">
          <p>
            <AsTyped text={row.message} none="Nothing besides." />
          </p>
          <SummaryList facts={happened(row)} />
        </Card>
      </CaseGrid>,
    );
  }

  @Post('send-pack')
  @Act({ name: 'enquiry.send-pack', allow: ['coordinator', 'manager'] })
  async sendPack(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.enquiries.sendPack(actor, id);
    response.redirect(303, recruitmentPaths.enquiry(id));
  }
}

const Steps = ({ row }: { row: EnquiryRow }) => {
  if (row.mentorId)
    return (
      <p>
        <a href={paths.mentor(row.mentorId)}>Open their file</a>
      </p>
    );
  if (row.closedOn) return null;
  return (
    <>
      {!row.answeredOn && row.email && (
        <CsrfForm action={recruitmentPaths.enquiryStep(row.id, 'send-pack')}>
          <Button>Send the information pack</Button>
        </CsrfForm>
      )}
      <ul class="stack stack--tight">
        {!row.answeredOn && (
          <li>
            <a href={recruitmentPaths.enquiryStep(row.id, 'answer')}>
              Record that they were answered another way
            </a>
          </li>
        )}
        <li>
          <a href={recruitmentPaths.enquiryStep(row.id, 'apply')}>Write down their application</a>
        </li>
        <li>
          <a href={recruitmentPaths.enquiryStep(row.id, 'close')}>Close the enquiry</a>
        </li>
      </ul>
    </>
  );
};

const Reach = ({ row }: { row: EnquiryRow }) => (
  <Card id="reach" title="How to reach them">
    <SummaryList
      stacked
      facts={[
        { key: 'E-mail', value: row.email ?? 'not known' },
        { key: 'Phone', value: row.phone ?? 'not known' },
        { key: 'Worker', value: row.owner ?? 'The lead of the programme' },
      ]}
    />
  </Card>
);

const CameBy = ({ row }: { row: EnquiryRow }) => (
  <>
    {row.campaignId ? (
      <a href={recruitmentPaths.campaign(row.campaignId)}>{row.campaign}</a>
    ) : (
      'no campaign that is known'
    )}
    {' · '}
    <a href={recruitmentPaths.enquiryTie(row.id)}>{row.campaignId ? 'Change' : 'Name the campaign'}</a>
  </>
);

const HOW = { pack: 'by mail, with the information pack', otherwise: 'another way' } as const;

const happened = (row: EnquiryRow) => [
  { key: 'Heard of us', value: row.heardFrom },
  { key: 'Came by', value: <CameBy row={row} /> },
  {
    key: 'Asked',
    value: `${dayWords(row.enquiredOn)}${row.takenBy ? `, taken by ${row.takenBy}` : ', by the page on the web'}`,
  },
  {
    key: 'Answered',
    value: row.answeredHow
      ? `${dayWords(row.answeredOn)}, ${HOW[row.answeredHow]}${row.answeredBy ? `, by ${row.answeredBy}` : ''}`
      : 'not yet',
  },
  ...(row.closedOn ? [{ key: 'Closed', value: `${dayWords(row.closedOn)}: ${row.closedReason ?? ''}` }] : []),
];
