import { Module } from '@nestjs/common';
import { SupervisionReads } from './supervision.reads.js';
import { Supervisions } from './supervisions.service.js';

@Module({ providers: [Supervisions, SupervisionReads], exports: [Supervisions, SupervisionReads] })
export class SupervisionModule {}
