import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type Choice, ChoiceReads } from '#casefile';
import { type Actor, NotFound } from '#kernel';
import { mayRecord } from '#people';
import { choicesOf } from '../people/worker-field.js';
import { type Link, page, type Viewer } from '../shell/components.js';

interface Asking {
  readonly title: string;
  readonly back: Link;
  readonly href: (programmeId: string) => string;
}

/** Which programme something is for; whoever writes in one alone is not asked. */
@Injectable()
export class ProgrammeDoor {
  constructor(private readonly choices: ChoiceReads) {}

  /** Those of a programme to whom something can be given. @throws NotFound where the actor does not write */
  workers(actor: Actor, programmeId: string): Promise<Choice[]> {
    if (!mayRecord(actor, programmeId)) throw new NotFound();
    return this.choices.workers(actor, programmeId);
  }

  async choose(
    response: Response,
    actor: Actor,
    viewer: Viewer,
    { title, back, href }: Asking,
  ): Promise<void> {
    const programmes = (await this.choices.programmes(actor)).filter(({ id }) => mayRecord(actor, id));
    const [only, ...more] = programmes;
    if (only && !more.length) return response.redirect(303, href(only.id));
    response.type('html').send(
      page(
        { title, heading: 'Which programme is it for?', viewer, nav: 'recruitment', back, narrow: true },
        <ul class="cairn-doors">
          {choicesOf(programmes).map(({ value, text }) => (
            <li key={value}>
              <a href={href(value)}>{text}</a>
            </li>
          ))}
        </ul>,
      ),
    );
  }
}
