import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { Contacts } from './contacts.service.js';
import { Mentee } from './mentee.entity.js';
import { Mentees } from './mentees.service.js';
import { Mentor } from './mentor.entity.js';
import { Mentors } from './mentors.service.js';
import { PeopleReads } from './people.reads.js';
import { PeopleSteps } from './steps.reads.js';
import { Person } from './person.entity.js';
import { StaffFiles } from './staff-files.service.js';
import { Supporters } from './supporters.service.js';

const SERVICES = [Mentees, Mentors, Supporters, Contacts, StaffFiles, PeopleReads, PeopleSteps];

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Person, Mentee, Mentor])],
  providers: SERVICES,
  exports: SERVICES,
})
export class PeopleModule {}
