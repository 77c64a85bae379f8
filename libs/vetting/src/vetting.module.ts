import { Module } from '@nestjs/common';
import { VettingReads } from './vetting.reads.js';
import { Vetting } from './vetting.service.js';

@Module({ providers: [Vetting, VettingReads], exports: [Vetting, VettingReads] })
export class VettingModule {}
