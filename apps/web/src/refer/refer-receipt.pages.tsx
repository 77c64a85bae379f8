import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { OutsideReads, outsidePaths, ReferralEquality, type ReceiptRow, WaitReads } from '#referrals';
import { dayWords } from '../casework/words.js';
import { Act } from '../shell/acts/act.js';
import { page, Panel, Steps, type Viewer } from '../shell/components.js';
import { CurrentViewer } from '../shell/session/current.js';
import { waitInWords } from './words.js';

/** All that whoever referred sees of a referral. */
@Controller('refer/receipt')
export class ReferReceiptPages {
  constructor(
    private readonly outside: OutsideReads,
    private readonly equality: ReferralEquality,
    private readonly waits: WaitReads,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  @Act({ name: 'referral.receipt', allow: 'public' })
  async receipt(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    const row = await this.outside.receipt(token);
    const { asked } = await this.equality.byLink(token);
    const outlook = await this.waits.outlook(row.programmeId, this.clock.today());
    const self = row.source === 'self';
    return page(
      { title: `Receipt ${row.reference}`, viewer, narrow: true },
      <>
        <Panel title={self ? 'Thank you. We have it.' : 'The referral has reached us'}>
          <p>
            Its number is <strong class="num">{row.reference}</strong>. {row.programme},{' '}
            {dayWords(row.receivedOn)}.
          </p>
        </Panel>
        {row.closed ? (
          <p>We are no longer working on it. What was decided is between us and the young person.</p>
        ) : row.outcome === null ? (
          <Next row={row} self={self} wait={waitInWords(outlook, self)} />
        ) : (
          <Outcome row={row} self={self} wait={waitInWords(outlook, self)} />
        )}
        {!asked && (
          <p>
            One more thing, if you like:{' '}
            <a href={`${outsidePaths.receipt(token)}/equality`}>a few questions that help us to be fair</a>.
            You can leave them out.
          </p>
        )}
        <p class="small soft">
          If somebody is in danger now, call 999. This page shows nothing about{' '}
          {self ? 'you' : 'the young person'} to anybody who finds it.
        </p>
      </>,
    );
  }
}

const Next = ({ row, self, wait }: { row: ReceiptRow; self: boolean; wait: string }) => (
  <>
    <h2>What happens next</h2>
    <Steps
      steps={[
        {
          text: self ? 'You sent it' : 'You sent the referral',
          note: row.byMail ? 'a receipt is on its way by mail' : 'keep this number',
          at: 'done',
        },
        {
          text: self ? 'A person reads it and gets in touch' : 'A person reads it',
          note: row.byMail ? 'we may write to you with a question' : 'we call you within 5 working days',
          at: 'now',
        },
        {
          text: self ? 'We talk with you' : 'We meet the young person',
          note: 'when and where it suits',
          at: 'later',
        },
        { text: 'We decide', note: 'within 20 working days', at: 'later' },
      ]}
    />
    <p>{wait}</p>
    {!self && <p>We tell you what was decided as far as the young person agrees to it.</p>}
  </>
);

const Outcome = ({ row, self, wait }: { row: ReceiptRow; self: boolean; wait: string }) => (
  <>
    <h2>What we decided</h2>
    {row.outcome === 'accepted' ? (
      <>
        <p>{self ? 'Yes: we would like to find a mentor for you.' : 'The referral was accepted.'}</p>
        <p>{wait}</p>
      </>
    ) : (
      <>
        <p>
          {self
            ? 'We cannot offer you a mentor in this programme. Please call us if you would like to talk about why.'
            : 'The referral was not accepted. Please call us if you would like to talk about why.'}
        </p>
        {row.service && (
          <>
            <h3>Somebody who may help</h3>
            <p>
              <strong>{row.service.name}</strong>: {row.service.offers}
            </p>
            <p class="as-typed">{row.service.reach}</p>
          </>
        )}
      </>
    )}
  </>
);
