import { Module } from '@nestjs/common';
import { EvidenceModule } from '#evidence';
import { InterviewAlternativePages } from './interviews/alternatives.pages.js';
import { CaseStudyListPages } from './interviews/case-studies.pages.js';
import { CaseStudyPages } from './interviews/case-study.pages.js';
import { CaseStudyPersonPages } from './interviews/case-study-person.pages.js';
import { ContactSheetPages } from './interviews/contact-sheets.pages.js';
import { InterviewStepPages } from './interviews/interview-steps.pages.js';
import { InterviewPages } from './interviews/interviews.pages.js';
import { PackPages } from './packs.pages.js';
import { PackLookPages } from './review/look.pages.js';
import { PackMendPages } from './review/mend.pages.js';
import { PackWordsPages } from './review/words.pages.js';
import { PackBreachPages } from './sharing/breaches.pages.js';
import { PackGrantPages } from './sharing/grants.pages.js';
import { AssessorRequestPages } from './sharing/requests.pages.js';
import { QualityApi } from './quality.api.js';
import { QualityPages } from './quality.pages.js';
import { QualityScope } from './quality-scope.js';
import { QualityTaskReads } from './quality-tasks.js';

/** Packs come before frameworks: `/quality/packs` is no framework. */
@Module({
  imports: [EvidenceModule],
  providers: [QualityScope, QualityTaskReads],
  controllers: [
    PackPages,
    PackWordsPages,
    PackLookPages,
    PackMendPages,
    PackGrantPages,
    PackBreachPages,
    AssessorRequestPages,
    InterviewPages,
    ContactSheetPages,
    InterviewAlternativePages,
    InterviewStepPages,
    CaseStudyListPages,
    CaseStudyPages,
    CaseStudyPersonPages,
    QualityPages,
    QualityApi,
  ],
})
export class QualityModule {}
