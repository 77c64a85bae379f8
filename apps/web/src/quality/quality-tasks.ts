import { Injectable } from '@nestjs/common';
import { CaseStudyReads, InterviewReads, PackReads, SharingReads } from '#evidence';
import { type Actor, Clock, programmesWith } from '#kernel';
import { LOOKERS } from './quality-scope.js';
import type { QualityTasks } from './waiting.js';

/** Gathers what of packs waits for somebody; for those who have nothing to do with packs it asks nothing. */
@Injectable()
export class QualityTaskReads {
  constructor(
    private readonly packs: PackReads,
    private readonly sharing: SharingReads,
    private readonly interviews: InterviewReads,
    private readonly studies: CaseStudyReads,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QualityTasks> {
    const now = this.clock.now();
    if (!programmesWith(actor, ...LOOKERS).length)
      return { packs: [], breaches: [], requests: [], unanswered: [], withoutConsent: [], now };
    return {
      packs: await this.packs.packs(actor),
      breaches: await this.sharing.breaches(actor),
      requests: await this.sharing.requests(actor),
      unanswered: await this.interviews.unanswered(actor),
      withoutConsent: await this.studies.withoutConsent(actor),
      now,
    };
  }
}
