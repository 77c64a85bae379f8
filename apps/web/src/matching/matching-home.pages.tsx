import { Controller, Get } from '@nestjs/common';
import { WaitingReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { type MatchingRoom, PlanReads } from '#matching';
import { mayRecord } from '#people';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Button, Card, counted, CsrfForm, page, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { matchingPaths } from './matching-paths.js';
import { weeks } from './suggestions.view.js';

const READERS = ['coordinator', 'manager'] as const;
const SHOWN = 25;

/** Where matching begins: who waits, who is free, and which proposals are under way. */
@Controller('matching')
export class MatchingHomePages {
  constructor(
    private readonly plans: PlanReads,
    private readonly waiting: WaitingReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'match.overview', allow: READERS })
  async home(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [rooms, proposals, waiting] = await Promise.all([
      this.plans.rooms(actor, this.clock.today()),
      this.plans.proposals(actor),
      this.waiting.list(actor, { asOf: this.clock.today() }),
    ]);
    const proposed = new Set(proposals.map(one => one.mentee_id));
    const waits = waiting.filter(({ id, lacks }) => !lacks.length && !proposed.has(id)).slice(0, SHOWN);
    return page(
      {
        title: 'Matching',
        heading: 'Matching',
        lead: 'Cairn ranks and says why. You decide, and your reason is kept with the match.',
        viewer,
        nav: 'matching',
      },
      <div class="stack">
        {rooms.map(room => (
          <Room key={room.id} room={room} writes={mayRecord(actor, room.id)} />
        ))}
        {proposals.length > 0 && (
          <Card id="proposals" title="Proposals under way">
            <Table
              caption="Proposals under way"
              captionHidden
              stack
              columns={[
                { text: 'Match' },
                { text: 'Proposed' },
                { text: 'Mentor' },
                { text: 'Young person' },
                { text: 'Met' },
              ]}
              rows={proposals.map(one => [
                <a href={paths.match(one.id)}>{`${one.mentee} and ${one.mentor}`}</a>,
                dayWords(one.proposed_on),
                ANSWERS[one.mentor_answer ?? 'none'] ?? '',
                ANSWERS[one.mentee_answer ?? 'none'] ?? '',
                dayWords(one.met_on),
              ])}
            />
          </Card>
        )}
        <Card id="ready" title="Ready to be matched, the longest wait first">
          {waits.length ? (
            <Table
              caption="Ready to be matched"
              captionHidden
              stack
              columns={[
                { text: 'Young person' },
                { text: 'Waiting' },
                { text: 'Programme' },
                { text: 'Next' },
              ]}
              rows={waits.map(row => [
                <a href={paths.mentee(row.id)}>{row.name}</a>,
                weeks(row.days),
                row.programme,
                <a href={matchingPaths.suggestions('mentee', row.id)}>
                  Find a mentor<span class="cairn-visually-hidden"> for {row.name}</span>
                </a>,
              ])}
            />
          ) : (
            <p>
              Nobody waits who has everything that a match asks for. The{' '}
              <a href={paths.waiting}>waiting list</a> says what each still needs.
            </p>
          )}
        </Card>
      </div>,
    );
  }
}

const ANSWERS: Record<string, string> = {
  none: 'not asked yet',
  thinks: 'thinks about it',
  accepts: 'accepts',
  declines: 'declines',
};

const Room = ({ room, writes }: { room: MatchingRoom; writes: boolean }) => (
  <Card id={`room-${room.id}`} title={room.name}>
    <div class="stack">
      <p>
        {counted(room.waiting, 'young person waits', 'young people wait')},{' '}
        {counted(room.places, 'place is free', 'places are free')}.
        {room.waiting_bare > 0 &&
          ` ${counted(room.waiting_bare, 'of those who wait has', 'of those who wait have')} no matching profile yet.`}
        {room.mentors_bare > 0 && ` ${counted(room.mentors_bare, 'mentor has', 'mentors have')} none either.`}
      </p>
      <div class="cairn-button-group">
        {writes && room.waiting > 0 && (
          <CsrfForm action={matchingPaths.plan}>
            <input type="hidden" name="programmeId" value={room.id} />
            <Button kind="secondary">
              Plan for everyone who waits<span class="cairn-visually-hidden"> in {room.name}</span>
            </Button>
          </CsrfForm>
        )}
        {room.last_plan && (
          <a href={matchingPaths.planOf(room.last_plan)}>
            Open the last plan<span class="cairn-visually-hidden"> of {room.name}</span>
          </a>
        )}
      </div>
    </div>
  </Card>
);
