import { AssessmentReads, ConsentReads, PreparationReads } from '#assessment';
import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock, holds } from '#kernel';
import { MatchingReads } from '#matching';
import { mayRecord, PeopleReads, readsWords } from '#people';
import { ReferralReads } from '#referrals';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CaseReads } from './case-reads.js';
import { MenteeFile } from './mentee-file.view.js';
import { readBefore, readShow } from './timeline-section.js';

@Controller('mentees')
export class MenteeFilePages {
  constructor(
    private readonly people: PeopleReads,
    private readonly matching: MatchingReads,
    private readonly cases: CaseReads,
    private readonly preparations: PreparationReads,
    private readonly assessments: AssessmentReads,
    private readonly referrals: ReferralReads,
    private readonly consents: ConsentReads,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Act({ name: 'mentee.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async file(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const mentee = await this.people.mentee(actor, id);
    const matches = await this.matching.ofMentee(actor, id);
    const match = matches.find(each => each.started_on) ?? null;
    const today = this.clock.today();
    const show = readShow(query['show']);
    const running = match && !match.ended_on ? match.id : null;
    const [facts, owed, connections, missing, assessments, referrals, olderWords, custody, timeline] =
      await Promise.all([
        match ? this.cases.relationship(actor, match, today) : null,
        this.cases.owedToMentee(mentee.programme_id, id, running, today),
        this.people.connections(id),
        this.preparations.missing(id, today),
        this.assessments.ofMentee(actor, id),
        this.referrals.ofMentee(actor, id),
        this.consents.onOlderWords(actor, id, today),
        this.cases.lastCustody(actor, mentee, today),
        this.cases.timeline(
          actor,
          { matchIds: matches.map(each => each.id), menteeId: id, mentorId: null },
          show,
          readBefore(query['before']),
        ),
      ]);
    return page(
      { title: mentee.name, viewer, nav: 'cases', breadcrumbs: [{ text: 'Cases', href: paths.cases }] },
      MenteeFile({
        mentee,
        matches,
        match,
        facts,
        owed,
        connections,
        before: { ...missing, assessments, referrals, olderWords },
        custody,
        timeline,
        show,
        today,
        writes: mayRecord(actor, mentee.programme_id),
        waives: holds(actor, mentee.programme_id, 'manager'),
        reads: readsWords(actor, mentee.programme_id),
      }),
    );
  }
}
