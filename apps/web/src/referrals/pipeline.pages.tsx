import { Controller, Get, Query } from '@nestjs/common';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, isId, LocalDate, programmesWith } from '#kernel';
import { type PipelineRow, ReferralReads, REFERRALS_PAGE } from '#referrals';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  counted,
  Filter,
  FilterSelect,
  LinkButton,
  page,
  Pagination,
  Panel,
  Tabs,
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { Board, ReferralTable } from './pipeline.view.js';
import { STATE_WORDS } from './words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

interface View {
  readonly view: 'board' | 'list';
  readonly programme: string;
  readonly worker: string;
  readonly state: string;
}

/** Referrals on their way to a decision, as a board by what each waits for, and as a list. */
@Controller('referrals')
export class PipelinePages {
  constructor(
    private readonly reads: ReferralReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'referral.list', allow: READERS })
  async pipeline(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const today = this.clock.today();
    const view = viewOf(query);
    const ask = {
      ...(view.programme && { programmeId: view.programme }),
      ...(view.worker && { worker: view.worker }),
    };
    const [programmes, workers, rows] = await Promise.all([
      this.choices.programmes(actor),
      this.choices.workers(actor),
      view.view === 'board'
        ? this.reads.board(actor, ask, today)
        : this.reads.list(
            actor,
            { ...ask, ...(view.state && { state: view.state }), ...afterOf(query) },
            today,
          ),
    ]);
    const shown = view.view === 'list' ? rows.slice(0, REFERRALS_PAGE) : rows;
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    const named = ({ id, name }: { id: string; name: string }) => ({ value: id, text: name });
    return page(
      {
        title: 'Referrals',
        heading: 'Referrals',
        lead:
          view.view === 'board'
            ? `${counted(rows.length, 'referral waits', 'referrals wait')} for something, by what it is.`
            : 'Every referral, the newest first.',
        viewer,
        nav: 'referrals',
        ...(programmesWith(actor, 'coordinator', 'manager').length && {
          actions: (
            <LinkButton href={paths.newReferral} icon="plus">
              Take a referral
            </LinkButton>
          ),
        }),
      },
      <>
        <Tabs
          label="Views"
          tabs={(['board', 'list'] as const).map(each => ({
            text: each === 'board' ? 'Board' : 'List',
            href: hrefOf({ ...view, view: each }),
            current: view.view === each,
          }))}
        />
        <Filter action={paths.referrals} label="Narrow the referrals">
          <input type="hidden" name="view" value={view.view} />
          <FilterSelect
            name="programme"
            label="Programme"
            value={view.programme}
            choices={[{ value: '', text: 'All' }, ...programmes.map(named)]}
          />
          <FilterSelect
            name="worker"
            label="Worker"
            value={view.worker}
            choices={[
              { value: '', text: 'Everyone' },
              { value: 'none', text: 'Nobody yet' },
              ...workers.map(named),
            ]}
          />
          {view.view === 'list' && (
            <FilterSelect
              name="state"
              label="State"
              value={view.state}
              choices={[
                { value: '', text: 'All' },
                ...Object.entries(STATE_WORDS).map(([value, text]) => ({ value, text })),
              ]}
            />
          )}
        </Filter>
        {shown.length === 0 && (
          <Panel title="Nothing waits" level={2}>
            <p>No referral that is shown here waits for anything.</p>
          </Panel>
        )}
        {view.view === 'board' ? <Board rows={shown} /> : <ReferralTable rows={shown} />}
        <Pagination
          label="Pages"
          previous={null}
          next={last ? { text: 'Next', href: `${hrefOf(view)}&after=${cursorOf(last)}` } : null}
        />
      </>,
    );
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function viewOf(query: Record<string, unknown>): View {
  const worker = text(query['worker']);
  const state = text(query['state']);
  const programme = text(query['programme']);
  return {
    view: query['view'] === 'list' ? 'list' : 'board',
    programme: isId(programme) ? programme : '',
    worker: isId(worker) || worker === 'none' ? worker : '',
    state: state in STATE_WORDS ? state : '',
  };
}

const hrefOf = (view: View): string =>
  `${paths.referrals}?${new URLSearchParams(Object.entries(view).filter(([, value]) => value)).toString()}`;

const cursorOf = ({ receivedOn, id }: PipelineRow): string => `${receivedOn}_${id}`;

function afterOf(query: Record<string, unknown>) {
  const [day = '', id = ''] = text(query['after']).split('_');
  return LocalDate.parse(day) && isId(id) ? { after: { day, id } } : {};
}
