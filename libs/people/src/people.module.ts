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

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Person, Mentee, Mentor])],
  providers: [Mentees, Mentors, Contacts, PeopleReads, PeopleSteps],
  exports: [Mentees, Mentors, Contacts, PeopleReads, PeopleSteps],
})
export class PeopleModule {}
