import { Controller, Get, Query } from '@nestjs/common';
import { type Actor } from '#kernel';
import { RENEWAL_MARKS, type RenewalMark, RenewalReads, type RenewalRow } from '#vetting';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Counts, page, Table, Tag, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { dayOf } from './words.js';

const MARK_WORDS: Readonly<Record<RenewalMark, string>> = {
  0: 'Ended, or ends today',
  30: 'Within 30 days',
  60: 'Within 60 days',
  90: 'Within 90 days',
};

/** Checks that end within 90 days, what was done about each, and what follows if nothing is. */
@Controller('vetting/renewals')
export class RenewalPages {
  constructor(private readonly renewals: RenewalReads) {}

  @Get()
  @Act({
    name: 'vetting.renewals',
    allow: ['vetting-officer', 'safeguarding-lead', 'manager'],
    audit: 'read',
  })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const rows = await this.renewals.list(actor);
    const mark = RENEWAL_MARKS.find(each => String(each) === query['mark']);
    const shown = mark === undefined ? rows : rows.filter(row => row.mark === mark);
    return page(
      {
        title: 'Renewals',
        heading: 'Renewals',
        lead: 'Letters go by themselves 90, 60 and 30 days before a check ends, and on the day. While a new check is under way only the last one goes.',
        viewer,
        nav: 'vetting',
        back: { text: 'Vetting', href: paths.vetting },
      },
      <div class="stack">
        <Counts
          label="When it ends"
          views={[
            { text: 'All', count: rows.length, href: paths.renewals, current: mark === undefined },
            ...[...RENEWAL_MARKS].reverse().map(each => ({
              text: MARK_WORDS[each],
              count: rows.filter(row => row.mark === each).length,
              href: `${paths.renewals}?mark=${each}`,
              current: mark === each,
            })),
          ]}
        />
        {shown.length ? <Renewals rows={shown} /> : <p>No check ends then.</p>}
      </div>,
    );
  }
}

const Renewals = ({ rows }: { rows: readonly RenewalRow[] }) => (
  <Table
    caption="Renewals"
    captionHidden
    stack
    columns={[
      { text: 'Who' },
      { text: 'Clear until' },
      { text: 'New check' },
      { text: 'Last letter' },
      { text: 'If nothing is done' },
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={paths.vettingFile(row.id, row.kind)}>
        {row.name}
        {row.kind === 'staff' && ' (staff)'}
      </a>,
      <Tag key={row.id} family={row.mark === 0 ? 'late' : 'soon'} icon={row.mark === 0 ? 'late' : 'soon'}>
        {dayOf(row.until)}
      </Tag>,
      flight(row),
      told(row),
      row.ends_on
        ? `No new match from then on; sees nobody after ${dayOf(row.ends_on)}`
        : 'Meets nobody alone from then on',
      row.programme,
    ])}
  />
);

const told = ({ told_on, reachable }: RenewalRow): string => {
  if (!reachable) return 'No e-mail address: tell them yourself';
  return told_on ? dayOf(told_on) : 'none yet';
};

const flight = ({ asked_on, seen_on }: RenewalRow): string => {
  if (seen_on) return `In flight: seen ${dayOf(seen_on)}, to decide`;
  return asked_on ? `In flight: asked for ${dayOf(asked_on)}` : 'Not asked for';
};
