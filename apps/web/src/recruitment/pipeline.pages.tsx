import { Controller, Get, Query } from '@nestjs/common';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, isId, LocalDate, programmesWith } from '#kernel';
import { type RecruitmentRow, APPLICANTS_PAGE, RecruitmentPipeline } from '#recruitment';
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
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { ApplicantBoard, ApplicantTable, FunnelCard } from './pipeline.view.js';
import { recruitmentPaths } from './recruitment-paths.js';
import { RecruitmentTabs } from './recruitment-tabs.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

interface View {
  readonly view: 'board' | 'list';
  readonly programme: string;
  readonly worker: string;
}

/** People on their way to becoming mentors, by what each waits for, and as a list. */
@Controller('recruitment')
export class RecruitmentPipelinePages {
  constructor(
    private readonly reads: RecruitmentPipeline,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'recruitment.list', allow: READERS })
  async pipeline(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const view = viewOf(query);
    const ask = {
      ...(view.programme && { programmeId: view.programme }),
      ...(view.worker && { worker: view.worker }),
    };
    const [programmes, workers, funnel, rows] = await Promise.all([
      this.choices.programmes(actor),
      this.choices.workers(actor),
      this.reads.funnel(actor, ask, this.clock.today().plusMonths(-12)),
      view.view === 'board'
        ? this.reads.board(actor, ask)
        : this.reads.list(actor, { ...ask, ...afterOf(query) }),
    ]);
    const shown = view.view === 'list' ? rows.slice(0, APPLICANTS_PAGE) : rows;
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    const named = ({ id, name }: { id: string; name: string }) => ({ value: id, text: name });
    return page(
      {
        title: 'Recruitment',
        heading: 'Recruitment',
        lead:
          view.view === 'board'
            ? `${counted(rows.length, 'applicant waits', 'applicants wait')} for something, by what it is.`
            : 'Everybody who applied, the newest first.',
        viewer,
        nav: 'recruitment',
        ...(programmesWith(actor, 'coordinator', 'manager').length && {
          actions: (
            <LinkButton href={paths.newMentor} icon="plus">
              Add an applicant
            </LinkButton>
          ),
        }),
      },
      <>
        <RecruitmentTabs
          current={view.view}
          hrefs={{ board: hrefOf({ ...view, view: 'board' }), list: hrefOf({ ...view, view: 'list' }) }}
        />
        <Filter action={recruitmentPaths.pipeline} label="Narrow the applicants">
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
            choices={[{ value: '', text: 'Everyone' }, ...workers.map(named)]}
          />
        </Filter>
        {shown.length === 0 && (
          <Panel title="Nobody waits" level={2}>
            <p>No applicant who is shown here waits for anything.</p>
          </Panel>
        )}
        {view.view === 'board' ? <ApplicantBoard rows={shown} /> : <ApplicantTable rows={shown} />}
        <Pagination
          label="Pages"
          next={last ? { text: 'Next', href: `${hrefOf(view)}&after=${cursorOf(last)}` } : null}
        />
        <FunnelCard funnel={funnel} />
      </>,
    );
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function viewOf(query: Record<string, unknown>): View {
  const [worker, programme] = [text(query['worker']), text(query['programme'])];
  return {
    view: query['view'] === 'list' ? 'list' : 'board',
    programme: isId(programme) ? programme : '',
    worker: isId(worker) ? worker : '',
  };
}

const hrefOf = (view: View): string =>
  `${recruitmentPaths.pipeline}?${new URLSearchParams(Object.entries(view).filter(([, value]) => value)).toString()}`;

const cursorOf = ({ appliedOn, id }: RecruitmentRow): string => `${appliedOn}_${id}`;

function afterOf(query: Record<string, unknown>) {
  const [day = '', id = ''] = text(query['after']).split('_');
  return LocalDate.parse(day) && isId(id) ? { after: { day, id } } : {};
}
