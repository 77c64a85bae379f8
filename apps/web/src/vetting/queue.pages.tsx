import { Controller, Get, Query } from '@nestjs/common';
import {
  VETTING_PAGE,
  VETTING_STAGES,
  VettingQueueReads,
  type VettingQueueRow,
  type VettingStage,
} from '#casefile';
import { type Actor, Clock, Invalid, isId, LocalDate } from '#kernel';
import { paths } from '../paths.js';
import { staffPaths } from '../staff/staff-paths.js';
import { Act } from '../shell/acts/act.js';
import { counted, Counts, page, Pagination, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { dayOf } from './words.js';

type Asked = Record<string, unknown>;

const STAGES: Record<VettingStage, { readonly name: string; readonly day: string; readonly none: string }> = {
  lost: { name: 'No longer clear', day: 'Since', none: 'Nobody who mentors has lost their clearance.' },
  second: { name: 'Waits for the second decider', day: 'Seen', none: 'Nothing waits for a second decider.' },
  'list-missing': {
    name: 'Needs the barred list',
    day: 'Clear until',
    none: 'Nobody meets mentees more often than their check covers.',
  },
  decide: { name: 'To decide', day: 'Seen', none: 'No certificate waits for a decision.' },
  certificate: { name: 'Certificate to see', day: 'Asked for', none: 'No certificate is on its way.' },
  request: { name: 'To ask for', day: 'Since', none: 'No check waits to be asked for.' },
  eligibility: { name: 'To work out', day: 'Applied', none: 'Everybody’s check is worked out.' },
  overdue: { name: 'Renewal overdue', day: 'Clear until', none: 'Nobody’s check has come to its end.' },
  renew: { name: 'Due for renewal', day: 'Clear until', none: 'Nobody is due in the next 90 days.' },
};

/** What waits in vetting, by what it waits for. */
@Controller()
export class VettingQueuePages {
  constructor(
    private readonly queue: VettingQueueReads,
    private readonly clock: Clock,
  ) {}

  @Get('vetting')
  @Act({ name: 'vetting.queue', allow: ['vetting-officer', 'safeguarding-lead', 'manager'], audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asked,
  ): Promise<string> {
    const today = this.clock.today();
    const counts = await this.queue.counts(actor, today);
    const first = VETTING_STAGES.find(stage => counts.some(one => one.stage === stage)) ?? 'decide';
    const stage = VETTING_STAGES.find(name => name === query['stage']) ?? first;
    const rows = await this.queue.list(actor, stage, today, afterOf(query));
    const waiting = counts.reduce((sum, { people }) => sum + people, 0);
    return page(
      {
        title: 'Vetting',
        heading: 'Vetting',
        lead: waiting
          ? `${counted(waiting, 'person', 'people')} ${waiting === 1 ? 'waits' : 'wait'} for something.`
          : 'Nothing waits: everybody is clear to work.',
        viewer,
        nav: 'vetting',
      },
      <div class="stack">
        <Counts
          label="What it waits for"
          views={VETTING_STAGES.filter(name => name === stage || counts.some(one => one.stage === name)).map(
            name => ({
              text: STAGES[name].name,
              count: counts.find(one => one.stage === name)?.people ?? 0,
              href: `${paths.vetting}?stage=${name}`,
              current: name === stage,
            }),
          )}
        />
        <h2>{STAGES[stage].name}</h2>
        {rows.length ? (
          <Waiting rows={rows.slice(0, VETTING_PAGE)} stage={stage} />
        ) : (
          <p>{STAGES[stage].none}</p>
        )}
        <Pagination label={STAGES[stage].name} next={nextOf(rows, stage)} />{' '}
        <p>
          <a href={paths.renewals}>Renewals</a>, <a href={paths.centralRecord}>single central record</a>,{' '}
          <a href={staffPaths.list}>staff</a>
        </p>
      </div>,
    );
  }
}

const Waiting = ({ rows, stage }: { rows: readonly VettingQueueRow[]; stage: VettingStage }) => (
  <Table
    caption={STAGES[stage].name}
    captionHidden
    stack
    columns={[
      { text: 'Who' },
      { text: STAGES[stage].day },
      ...(stage === 'list-missing' ? [{ text: 'Days with a mentee in 30' }] : []),
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={paths.vettingFile(row.id, row.kind)}>
        {row.name}
        {row.kind === 'staff' && ' (staff)'}
      </a>,
      dayOf(row.day),
      ...(stage === 'list-missing' ? [String(row.days ?? '')] : []),
      row.programme,
    ])}
  />
);

function nextOf(rows: readonly VettingQueueRow[], stage: VettingStage) {
  const last = rows.length > VETTING_PAGE ? rows[VETTING_PAGE - 1] : undefined;
  if (!last) return null;
  const query = new URLSearchParams({ stage, day: last.day ?? '', id: last.id });
  return { text: 'Next', href: `${paths.vetting}?${query.toString()}` };
}

function afterOf({ day, id }: Asked): { day: string; id: string } | undefined {
  if (day === undefined && id === undefined) return undefined;
  if (typeof day !== 'string' || !LocalDate.parse(day) || !isId(id))
    throw new Invalid({ after: 'This address is not whole' });
  return { day, id };
}
