import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { Catalogue, readCatalogue } from './catalogue/catalogue.js';
import { InterviewAlternatives } from './interviews/alternatives.service.js';
import { EligibleReads } from './interviews/eligible.reads.js';
import { CaseStudies } from './interviews/case-studies.service.js';
import { CaseStudyReads } from './interviews/case-studies.reads.js';
import { CaseStudySignOff } from './interviews/case-study-sign-off.service.js';
import { InterviewReads } from './interviews/interviews.reads.js';
import { Interviews } from './interviews/interviews.service.js';
import { StoryPrompts } from './interviews/prompts.reads.js';
import { PackJob } from './packs/pack-job.js';
import { PackApproval } from './packs/pack-approval.service.js';
import { PackKeeper } from './packs/pack-keeper.js';
import { PackLooks } from './packs/pack-looks.reads.js';
import { PackReview } from './packs/pack-review.service.js';
import { PackWords } from './packs/pack-words.reads.js';
import { PackReads } from './packs/packs.reads.js';
import { Packs } from './packs/packs.service.js';
import { AssessorDoor } from './sharing/assessor-door.service.js';
import { AssessorRequests } from './sharing/assessor-requests.service.js';
import { PackBreaches } from './sharing/breaches.service.js';
import { PackGrants } from './sharing/grants.service.js';
import { SharingReads } from './sharing/sharing.reads.js';

const SERVICES = [
  Packs,
  PackReads,
  PackReview,
  PackWords,
  PackApproval,
  PackLooks,
  PackGrants,
  PackBreaches,
  AssessorDoor,
  AssessorRequests,
  SharingReads,
  Interviews,
  InterviewReads,
  EligibleReads,
  InterviewAlternatives,
  CaseStudies,
  CaseStudyReads,
  CaseStudySignOff,
  StoryPrompts,
];

/** A fault in any framework file stops the start, with its file and line. */
@Global()
@Module({
  imports: [AccountsModule],
  providers: [{ provide: Catalogue, useFactory: () => readCatalogue() }, PackJob, PackKeeper, ...SERVICES],
  exports: [Catalogue, ...SERVICES],
})
export class EvidenceModule {}
