import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { PeopleReads } from '#people';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { CurrentActor, Id } from '../shell/session/current.js';

/** From a rule that asks mentees and mentors alike to the questions of whichever of them somebody is. */
@Controller('equality/:id')
export class EqualityDoor {
  constructor(private readonly people: PeopleReads) {}

  @Get()
  @Act({ name: 'equality.find', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async find(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    response.redirect(
      303,
      (await this.isMentee(actor, id)) ? paths.equality(id) : paths.equalityOfMentor(id),
    );
  }

  private async isMentee(actor: Actor, id: string): Promise<boolean> {
    try {
      await this.people.mentee(actor, id);
      return true;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      await this.people.mentor(actor, id);
      return false;
    }
  }
}
