import { Controller, Get, Query } from '@nestjs/common';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { DutyReads } from '#vetting';
import { TodayReads } from './today-reads.js';
import { todayPage } from './today.view.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const EVERYONE = 'everyone';

@Controller('today')
export class TodayPages {
  constructor(
    private readonly today: TodayReads,
    private readonly choices: ChoiceReads,
    private readonly duty: DutyReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'today.read', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async page(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const [programmes, workers] = await Promise.all([
      this.choices.programmes(actor),
      this.choices.workers(actor),
    ]);
    const own = workers.some(worker => worker.id === actor.userId) ? (actor.userId ?? EVERYONE) : EVERYONE;
    const chosen = text(query['worker']);
    const worker = chosen === EVERYONE || workers.some(each => each.id === chosen) ? chosen : own;
    const programme = programmes.some(each => each.id === query['programme']) ? text(query['programme']) : '';
    const today = this.clock.today();
    const at = Number.parseInt(text(query['from']), 10);
    const filter = {
      kind: text(query['kind']),
      programme,
      worker,
      state: text(query['state']),
      from: Number.isSafeInteger(at) && at > 0 ? at : 0,
    };
    const [work, duties] = await Promise.all([
      this.today.work(actor, filter, today),
      filter.from || filter.kind || filter.state ? [] : this.duty.open(actor),
    ]);
    return todayPage({ viewer, today, work, duties, programmes, workers, filter });
  }
}
