import { Module } from '@nestjs/common';
import { Training } from './training.service.js';

@Module({ providers: [Training], exports: [Training] })
export class TrainingModule {}
