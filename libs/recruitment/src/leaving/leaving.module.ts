import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { ParticularsModule } from '../particulars/particulars.module.js';
import { LeavingReads } from './leaving.reads.js';
import { Leaving } from './leaving.service.js';
import { MentorTalks } from './mentor-talks.service.js';

const PARTS = [Leaving, LeavingReads, MentorTalks];

@Module({ imports: [PeopleModule, ParticularsModule], providers: PARTS, exports: PARTS })
export class LeavingModule {}
