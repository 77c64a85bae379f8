import { Controller, Get } from '@nestjs/common';
import { CustodyReads, RiskReads } from '#assessment';
import { type Actor, Clock, NotFound } from '#kernel';
import { MatchingReads } from '#matching';
import { Act } from '../shell/acts/act.js';
import { CurrentActor, Id } from '../shell/session/current.js';

/** What a mentor's phone shows before a meeting: no more than was agreed to. */
@Controller('api/mentor/matches')
export class BeforeMeetingApi {
  constructor(
    private readonly matching: MatchingReads,
    private readonly risks: RiskReads,
    private readonly custody: CustodyReads,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Act({ name: 'mentor.before-meeting', allow: ['mentor'], audit: 'read' })
  async before(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
  ): Promise<{ matchId: string; risk: string | null; custody: string | null }> {
    const match = (await this.matching.own(actor)).find(each => each.id === id);
    if (!match) throw new NotFound();
    const today = this.clock.today();
    const [risk, custody] = await Promise.all([
      this.risks.forMentor(match.mentee_id, today),
      this.custody.forMentor(match.mentee_id, today),
    ]);
    return { matchId: id, risk, custody };
  }
}
