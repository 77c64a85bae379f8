import { Controller, Get } from '@nestjs/common';
import { WaitingReads } from '#casefile';
import { type Actor, Clock, LocalDate } from '#kernel';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { counted, page, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';

@Controller()
export class WaitingPages {
  constructor(
    private readonly waiting: WaitingReads,
    private readonly clock: Clock,
  ) {}

  @Get('waiting')
  @Act({ name: 'waiting.list', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async waitingList(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const today = this.clock.today();
    const rows = await this.waiting.list(actor, today.iso);
    return page(
      {
        title: 'Waiting list',
        heading: 'Waiting list',
        lead: `${counted(rows.length, 'young person waits', 'young people wait')} for a mentor, the longest first.`,
        viewer,
        nav: 'waiting',
      },
      rows.length ? (
        <Table
          caption="Who waits"
          captionHidden
          stack
          columns={[
            { text: 'Name' },
            { text: 'Waiting' },
            { text: 'Last heard from us' },
            { text: 'Programme' },
            { text: 'Worker' },
          ]}
          rows={rows.map(row => [
            <a key={row.id} href={paths.mentee(row.id)}>
              {row.name}
            </a>,
            `${counted(row.days, 'day')}, since ${LocalDate.of(row.since).toString()}`,
            row.last_contact ? LocalDate.of(row.last_contact).toString() : 'not yet',
            row.programme,
            row.owner ?? 'The lead',
          ])}
        />
      ) : (
        <p>An empty list means that everybody who was taken on has a mentor.</p>
      ),
    );
  }
}
