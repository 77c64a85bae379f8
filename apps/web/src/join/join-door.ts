import { Injectable } from '@nestjs/common';
import { Organisations, systemActor } from '#accounts';
import { type Actor, NotFound } from '#kernel';

/** In whose name the act of somebody who would like to mentor is written down. */
@Injectable()
export class JoinDoor {
  constructor(private readonly organisations: Organisations) {}

  async visitor(from: string): Promise<Actor> {
    const organisation = await this.organisations.only();
    if (!organisation) throw new NotFound();
    return systemActor(organisation.id, from, 'Somebody who would like to mentor');
  }
}
