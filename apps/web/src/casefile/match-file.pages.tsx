import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock, holds } from '#kernel';
import { IntroductionReads, type MatchRow, MatchingReads } from '#matching';
import { mayRecord, readsWords } from '#people';
import { dayWords, initialsOf, MATCH_STATES } from '../casework/words.js';
import { BeforeItBegins, IntroducedCard } from '../matching/before-it-begins.view.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Card,
  IdentityBar,
  LinkButton,
  page,
  State,
  type StateName,
  SummaryList,
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CaseGrid } from './case-grid.js';
import { CaseReads } from './case-reads.js';
import { AgreementCard, MatchSteps } from './match-cards.js';
import { CoverNote } from './cover-note.js';
import { OwedHere } from './due-list.js';
import { Relationship } from './relationship.js';
import { spanOf, stoneEvents } from './stones.js';
import { readBefore, readShow, TimelineSection } from './timeline-section.js';

const STATES: Record<MatchRow['status'], StateName> = {
  proposed: 'waiting',
  active: 'on-track',
  paused: 'paused',
  ended: 'done',
  declined: 'done',
};
const SHOWS = ['everything', 'sheets', 'reviews'] as const;

@Controller('matches')
export class MatchFilePages {
  constructor(
    private readonly matching: MatchingReads,
    private readonly introductions: IntroductionReads,
    private readonly cases: CaseReads,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Act({ name: 'match.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async file(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const match = await this.matching.match(actor, id);
    const today = this.clock.today();
    const show = readShow(query['show']);
    const [facts, owed, agreement, introduction, lacking, timeline] = await Promise.all([
      this.cases.relationship(actor, match, today),
      this.cases.owedToMatch(match.programme_id, id, today),
      this.matching.agreement(id),
      this.introductions.of(actor, match),
      match.status === 'proposed' ? this.introductions.lacking(match, today) : [],
      this.cases.timeline(
        actor,
        { matchIds: [id], menteeId: null, mentorId: null },
        show,
        readBefore(query['before']),
      ),
    ]);
    const writes = mayRecord(actor, match.programme_id);
    const late = match.status === 'active' && owed.some(row => row.daysLate > 0);
    const name = `${match.mentee} and ${match.mentor}`;
    return page(
      {
        title: name,
        viewer,
        nav: 'cases',
        breadcrumbs: [
          { text: 'Cases', href: paths.cases },
          { text: match.mentee, href: paths.mentee(match.mentee_id) },
        ],
      },
      <>
        <IdentityBar
          name={name}
          initials={initialsOf(match.mentee).slice(0, 1) + initialsOf(match.mentor).slice(0, 1)}
          facts={[
            `${match.programme} programme`,
            `Worker: ${match.owner ?? 'the lead of the programme'}`,
            `Proposed ${dayWords(match.proposed_on)}`,
          ]}
          tags={
            <State
              is={late ? 'at-risk' : STATES[match.status]}
              detail={(MATCH_STATES[match.status] ?? '').toLowerCase()}
            />
          }
          actions={writes && <MainStep match={match} />}
        />
        {match.started_on && (
          <Relationship
            match={match}
            glance={facts.glance}
            span={spanOf(match, today)}
            events={stoneEvents(facts.stones, facts.reviews, match, today)}
            today={today}
          />
        )}
        <CaseGrid
          first={
            match.status === 'proposed' ? (
              <BeforeItBegins match={match} standing={introduction} lacking={lacking} writes={writes} />
            ) : (
              match.started_on &&
              (!match.ended_on || owed.length > 0) && (
                <OwedHere rows={owed} waives={holds(actor, match.programme_id, 'manager')} />
              )
            )
          }
          then={
            <>
              {facts.cover && <CoverNote cover={facts.cover} writes={writes} />}
              <Sides match={match} />
              {match.status !== 'proposed' && introduction.meeting && (
                <IntroducedCard match={match} standing={introduction} writes={writes} />
              )}
              {match.started_on && <AgreementCard match={match} agreement={agreement} writes={writes} />}
              {writes && <MatchSteps match={match} />}
            </>
          }
        >
          <TimelineSection
            page={timeline}
            show={show}
            shows={SHOWS}
            path={paths.match(id)}
            words={{ today, reads: readsWords(actor, match.programme_id), writes }}
          />
        </CaseGrid>
      </>,
    );
  }
}

const MainStep = ({ match }: { match: MatchRow }) => {
  if (match.status === 'proposed')
    return <LinkButton href={paths.matchMove(match.id, 'begin')}>Begin the match</LinkButton>;
  if (match.ended_on) return null;
  return (
    <>
      <LinkButton href={paths.newReview(match.id)}>Record a review</LinkButton>
      <LinkButton kind="secondary" href={paths.checkIn(match.id)}>
        Record a check-in
      </LinkButton>
    </>
  );
};

const Sides = ({ match }: { match: MatchRow }) => (
  <Card id="sides" title="The two of them">
    <SummaryList
      stacked
      facts={[
        { key: 'Mentee', value: <a href={paths.mentee(match.mentee_id)}>{match.mentee}</a> },
        { key: 'Mentor', value: <a href={paths.mentor(match.mentor_id)}>{match.mentor}</a> },
        { key: 'Why this match', value: match.rationale || 'not written down' },
        { key: 'Planned end', value: dayWords(match.planned_end_on, 'not set') },
        ...(match.ended_on
          ? [{ key: 'Ended', value: `${dayWords(match.ended_on)}: ${match.end_reason ?? ''}` }]
          : []),
      ]}
    />
  </Card>
);
