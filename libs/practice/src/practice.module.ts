import { Module } from '@nestjs/common';
import { Limits } from './limits.service.js';
import { Waivers } from './waivers.service.js';

@Module({ providers: [Limits, Waivers], exports: [Limits, Waivers] })
export class PracticeModule {}
