import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type MenteeStep, type MentorStep, refuseClosedMenteeStep, refuseClosedMentorStep } from './steps.js';

/** Asks before anybody fills in a form whether its step is open; the act asks once more. */
@Injectable()
export class PeopleSteps {
  constructor(private readonly source: DataSource) {}

  /** @throws Refusal */
  ofMentor(mentor: { readonly id: string; readonly state: string | null }, step: MentorStep): Promise<void> {
    return refuseClosedMentorStep(this.source, mentor.id, mentor.state, step);
  }

  /** @throws Refusal */
  ofMentee(menteeId: string, step: MenteeStep): Promise<void> {
    return refuseClosedMenteeStep(this.source, menteeId, step);
  }
}
