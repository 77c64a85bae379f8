import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock, holds } from '#kernel';
import { MatchingReads } from '#matching';
import { mayRecord, PeopleReads, readsWords } from '#people';
import { LeavingReads, SelectionReads } from '#recruitment';
import { CustodyVisitReads } from '#assessment';
import { RenewalReads } from '#vetting';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CaseReads } from './case-reads.js';
import { MentorFile } from './mentor-file.view.js';
import { readBefore, readShow } from './timeline-section.js';

@Controller('mentors')
export class MentorFilePages {
  constructor(
    private readonly people: PeopleReads,
    private readonly matching: MatchingReads,
    private readonly selection: SelectionReads,
    private readonly leaving: LeavingReads,
    private readonly cases: CaseReads,
    private readonly renewals: RenewalReads,
    private readonly visits: CustodyVisitReads,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Act({ name: 'mentor.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async file(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const mentor = await this.people.mentor(actor, id);
    const today = this.clock.today();
    const show = readShow(query['show']);
    const matches = await this.matching.ofMentor(actor, id);
    const [[decision], left, toApprove, owed, ready, lapsed, visits, timeline] = await Promise.all([
      this.selection.ofMentor(actor, id),
      this.leaving.left(actor, id),
      mentor.state === null ? this.selection.checklist(id) : null,
      this.cases.owedToMentor(mentor.programme_id, id, today),
      this.cases.missingBeforeMatch(id, today),
      mentor.state === null ? null : this.renewals.lapsed(id),
      this.visits.asked(mentor.programme_id),
      this.cases.timeline(
        actor,
        { matchIds: [], menteeId: null, mentorId: id },
        show,
        readBefore(query['before']),
      ),
    ]);
    return page(
      { title: mentor.name, viewer, nav: 'mentors', breadcrumbs: [{ text: 'Mentors', href: paths.mentors }] },
      MentorFile({
        mentor,
        matches,
        owed,
        missing: ready,
        toApprove,
        decision: decision ?? null,
        lapsed,
        visits,
        left,
        timeline,
        show,
        today,
        writes: mayRecord(actor, mentor.programme_id),
        waives: holds(actor, mentor.programme_id, 'manager'),
        reads: readsWords(actor, mentor.programme_id),
      }),
    );
  }
}
