import { Module } from '@nestjs/common';
import { TrainingReads } from './training.reads.js';
import { Training } from './training.service.js';

@Module({ providers: [Training, TrainingReads], exports: [Training, TrainingReads] })
export class TrainingModule {}
