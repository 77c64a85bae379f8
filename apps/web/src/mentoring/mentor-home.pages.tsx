import { Controller, Get } from '@nestjs/common';
import { CustodyReads, RiskReads } from '#assessment';
import { RelationshipReads } from '#casefile';
import { type Actor, Clock, LocalDate, NotFound } from '#kernel';
import { MatchingReads } from '#matching';
import { MentoringReads, SessionActionReads, type SheetRow } from '#mentoring';
import { AcknowledgementReads } from '#organisation';
import { PeopleReads } from '#people';
import { RenewalReads } from '#vetting';
import { dayWords, OUTCOMES } from '../casework/words.js';
import { policyPaths } from '../organisation/policy-paths.js';
import { paths } from '../paths.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Card,
  LinkButton,
  listed,
  onTimeline,
  page,
  Panel,
  State,
  SummaryList,
  Timeline,
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { LapsedForMentor } from '../vetting/lapsed.view.js';
import { Actions } from './actions.view.js';
import { firstWord } from './sheet-facts.js';

/** For how long a tick can be taken back from here; afterwards from its sheet. */
const TICKS_SHOWN = 14;

/** A volunteer's own pages: who needs me next, and what to know before a meeting. */
@Controller('mentor')
export class MentorHomePages {
  constructor(
    private readonly matching: MatchingReads,
    private readonly mentoring: MentoringReads,
    private readonly actions: SessionActionReads,
    private readonly relationships: RelationshipReads,
    private readonly people: PeopleReads,
    private readonly risks: RiskReads,
    private readonly custody: CustodyReads,
    private readonly policies: AcknowledgementReads,
    private readonly renewals: RenewalReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.home', allow: ['mentor'] })
  async home(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const matches = await this.matching.own(actor);
    const lapsed = actor.mentorId ? await this.renewals.lapsed(actor.mentorId) : null;
    const glances = await Promise.all(matches.map(match => this.relationships.glance(match.id)));
    const today = this.clock.today();
    const toRead = (await this.policies.own(actor, today)).filter(policy => !policy.acknowledged_on);
    return page(
      {
        title: 'Home',
        heading: `Hello, ${firstWord(viewer.name ?? '')}`,
        viewer,
        nav: 'mentor',
        narrow: true,
      },
      <div class="cairn-phone stack stack--loose">
        {lapsed && <LapsedForMentor lapsed={lapsed} />}
        {matches.length === 0 && !lapsed?.ended && (
          <Panel title="No running match" level={2}>
            <p>Your coordinator will be in touch when there is somebody for you to meet.</p>
          </Panel>
        )}
        {toRead.length > 0 && (
          <Card id="policies" title="Something to read">
            <div class="stack">
              <p>{`We ask you to agree to ${listed(toRead.map(({ title }) => `“${title}”`))}.`}</p>
              <LinkButton href={policyPaths.own} kind="secondary" block>
                Read and agree
              </LinkButton>
            </div>
          </Card>
        )}
        {matches.map((match, at) => {
          const glance = glances[at];
          const next =
            glance?.next_on && glance.next_on >= today.iso
              ? [onTimeline(LocalDate.of(glance.next_on), today), glance.next_time].filter(Boolean).join(', ')
              : 'not set';
          return (
            <Card
              key={match.id}
              id={`match-${at + 1}`}
              title={firstWord(match.mentee)}
              aside={match.status === 'paused' ? <State is="paused" /> : undefined}
            >
              <SummaryList
                stacked
                facts={[
                  { key: 'Next meeting', value: next },
                  { key: 'Last met', value: dayWords(glance?.last_met ?? null) },
                ]}
              />
              <div class="stack">
                <LinkButton href={paths.newSheet(match.id)} big block>
                  Log a session
                </LinkButton>
                <p>
                  <a class="tap" href={paths.ownMatch(match.id)}>
                    Before you meet {firstWord(match.mentee)}
                  </a>
                </p>
              </div>
            </Card>
          );
        })}
        <ul class="stack stack--tight">
          <li>
            <a class="tap" href={paths.ownTraining}>
              Training for you
            </a>
          </li>
          <li>
            <a class="tap" href={policyPaths.own}>
              What you agreed to
            </a>
          </li>
          <li>
            <a class="tap" href={recruitmentPaths.ownParticulars}>
              Emergency contact and expenses
            </a>
          </li>
        </ul>
      </div>,
    );
  }

  @Get('matches/:id')
  @Act({ name: 'mentor.before-meeting', allow: ['mentor'], audit: 'read' })
  async before(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const match = (await this.matching.own(actor)).find(each => each.id === id);
    if (!match) throw new NotFound();
    const today = this.clock.today();
    const [sheets, actions, connections, risk, custody] = await Promise.all([
      this.mentoring.latestSheets(actor, id, 3),
      this.actions.ofMatch(id, today.plusDays(-TICKS_SHOWN)),
      this.people.connections(match.mentee_id),
      this.risks.forMentor(match.mentee_id, today),
      this.custody.forMentor(match.mentee_id, today),
    ]);
    const emergency = connections.filter(person => person.emergency);
    return page(
      {
        title: `Before you meet ${firstWord(match.mentee)}`,
        heading: `Before you meet ${firstWord(match.mentee)}`,
        viewer,
        nav: 'mentor',
        narrow: true,
        back: { text: 'Home', href: paths.mentorHome },
      },
      <div class="cairn-phone stack stack--loose">
        {(risk ?? custody) && (
          <Card id="safe" title="To keep you both safe">
            {risk && <p class="as-typed">{risk}</p>}
            {custody && <p class="as-typed">{custody}</p>}
          </Card>
        )}
        <Card id="todo" title="Still to do">
          {actions.length ? (
            <Actions actions={actions} match={match} today={today} byMentor ticks />
          ) : (
            <p>Nothing is left over from your sheets.</p>
          )}
        </Card>
        <Card id="last" title="Your last sheets">
          {sheets.length ? (
            <Timeline happenings={sheets.map(sheet => told(sheet, today))} />
          ) : (
            <p>You have not logged a session yet.</p>
          )}
        </Card>
        <Card id="emergency" title="In an emergency">
          <SummaryList
            stacked
            facts={emergency.map(({ relation, name, phone }) => ({
              key: `${relation.slice(0, 1).toUpperCase()}${relation.slice(1)}`,
              value: [name, phone].filter(Boolean).join(', '),
            }))}
          />
          <p class="small">In danger, call 999 first.</p>
        </Card>
        <LinkButton href={paths.newSheet(id)} big block>
          Log a session
        </LinkButton>
      </div>,
    );
  }
}

const told = (sheet: SheetRow, today: LocalDate) => ({
  title: sheet.outcome === 'met' ? `Met, ${sheet.minutes ?? 0} minutes` : (OUTCOMES[sheet.outcome] ?? ''),
  family: sheet.outcome === 'met' ? ('good' as const) : ('none' as const),
  icon: sheet.outcome === 'met' ? ('track' as const) : ('gap' as const),
  when: { iso: sheet.held_on, text: onTimeline(LocalDate.of(sheet.held_on), today) },
  by: sheet.read_by_name ? `read by ${sheet.read_by_name}` : 'received',
  body: (
    <p class="as-typed">
      {sheet.note} <a href={paths.sheet(sheet.record_id)}>Open it</a>
    </p>
  ),
});
