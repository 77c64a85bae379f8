import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, Refusal } from '#kernel';
import { CoverReads, type CoverRow, MatchingReads, MentorRests } from '#matching';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { choicesOf } from '../people/worker-field.js';
import { CoverForm } from '../recruitment/leaving.forms.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Select, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Who looks after a mentee while the mentor rests. */
@Controller('matches/:id/cover')
export class CoverPages {
  constructor(
    private readonly rests: MentorRests,
    private readonly matching: MatchingReads,
    private readonly covers: CoverReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'match.cover', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.covering(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'match.cover', allow: WRITERS })
  async cover(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.covering(actor, viewer, id), body);
  }

  private async covering(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CoverForm>> {
    const match = await this.matching.match(actor, id);
    const [cover, workers] = await Promise.all([
      this.covers.ofMatch(actor, id),
      this.choices.workers(actor, match.programme_id),
    ]);
    return {
      viewer,
      title: `Who looks after ${match.mentee} while ${match.mentor} rests`,
      ...(cover && { lead: coverWords(cover) }),
      nav: 'cases',
      back: { text: `${match.mentee} and ${match.mentor}`, href: paths.match(id) },
      action: paths.cover(id),
      button: 'Save who covers',
      Form: CoverForm,
      typed: typedDay('on', this.clock.today()),
      open: () => refuseAwake(cover),
      act: async ({ on, userId, how }) => {
        await this.rests.cover(actor, id, on, { userId, how });
        return paths.match(id);
      },
      body: fields => (
        <>
          <Select
            {...fields.text('userId')}
            label="Who looks after them?"
            choices={choicesOf(workers)}
            prompt="Choose a worker"
          />
          <Input
            {...fields.text('how')}
            label="How do they keep in touch?"
            hint="For example: a call each Tuesday."
          />
          <DateInput {...fields.day('on')} label="From which day?" />
        </>
      ),
    };
  }
}

async function refuseAwake(cover: CoverRow | null): Promise<void> {
  await Promise.resolve();
  if (!cover)
    throw new Refusal('mentor-not-on-hold', 'Their mentor is not on hold: nobody has to cover for them.');
}

/** `Priya Raman looks after Amara since 3 March 2026: a call each Tuesday.` */
export const coverWords = (cover: CoverRow): string =>
  cover.by
    ? `${cover.by} looks after ${cover.mentee} since ${dayWords(cover.started_on)}${cover.how ? `: ${cover.how}` : ''}.`
    : `${cover.mentor} rests since ${dayWords(cover.rests_since)}, and nobody looks after ${cover.mentee} meanwhile.`;
