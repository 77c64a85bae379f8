import { Module } from '@nestjs/common';
import { IdentifyingWords } from './identifying-words.service.js';
import { Programmes } from './programmes.service.js';
import { ProgrammesReads } from './programmes.reads.js';

const services = [Programmes, ProgrammesReads, IdentifyingWords];

@Module({ providers: services, exports: services })
export class ProgrammesModule {}
