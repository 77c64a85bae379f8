import { Module } from '@nestjs/common';
import { Checks } from './checks.service.js';
import { ContentDisposal } from './content-disposal.js';
import { VettingContent } from './content.service.js';
import { VettingReads } from './vetting.reads.js';
import { VettingFigureSettings } from './figures.service.js';
import { Vetting } from './vetting.service.js';
import { VettingEligibility } from './vetting-eligibility.service.js';

const PARTS = [
  Vetting,
  VettingEligibility,
  Checks,
  VettingContent,
  ContentDisposal,
  VettingFigureSettings,
  VettingReads,
];

@Module({ providers: PARTS, exports: PARTS })
export class VettingModule {}
