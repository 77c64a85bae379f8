import { Module } from '@nestjs/common';
import { EvidenceModule } from '#evidence';
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
    QualityPages,
    QualityApi,
  ],
})
export class QualityModule {}
