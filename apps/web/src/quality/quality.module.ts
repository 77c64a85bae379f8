import { Module } from '@nestjs/common';
import { EvidenceModule } from '#evidence';
import { PackPages } from './packs.pages.js';
import { QualityApi } from './quality.api.js';
import { QualityPages } from './quality.pages.js';
import { QualityScope } from './quality-scope.js';

/** Packs come before frameworks: `/quality/packs` is no framework. */
@Module({
  imports: [EvidenceModule],
  providers: [QualityScope],
  controllers: [PackPages, QualityPages, QualityApi],
})
export class QualityModule {}
