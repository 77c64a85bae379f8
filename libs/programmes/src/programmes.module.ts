import { Module } from '@nestjs/common';
import { Programmes } from './programmes.service.js';
import { ProgrammesReads } from './programmes.reads.js';

@Module({ providers: [Programmes, ProgrammesReads], exports: [Programmes, ProgrammesReads] })
export class ProgrammesModule {}
