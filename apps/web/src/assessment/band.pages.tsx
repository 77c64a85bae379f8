import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { WAITING_BANDS, type WaitingBand, WaitingBands } from '#assessment';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Radios, Textarea, type Viewer } from '../shell/components.js';
import { CleanText, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { BAND_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

class BandForm {
  @IsWholeNumber({ min: 1, max: 100_000, words: 'Open the page again' })
  readonly version!: number | null;
  @IsOneOf(WAITING_BANDS, { required: 'Choose a band' }) readonly band!: WaitingBand;
  @CleanText(1000, { required: 'Say why: the reason is shown on the list' }) readonly reason!: string;
}

/** How urgently somebody waits. */
@Controller('mentees/:id/band')
export class BandPages {
  constructor(
    private readonly bands: WaitingBands,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'waiting.place', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.placing(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'waiting.place', allow: WRITERS })
  async place(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.placing(actor, viewer, id), body);
  }

  private async placing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<BandForm>> {
    const [mentee, standing] = await Promise.all([
      this.people.mentee(actor, id),
      this.bands.standing(actor, id),
    ]);
    return {
      viewer,
      title: `How urgently does ${mentee.name} wait?`,
      lead: 'Where the programme orders its list by band, the high band comes first. Every change is kept.',
      nav: 'waiting',
      back: { text: 'Waiting list', href: paths.waiting },
      action: paths.waitingBand(id),
      button: 'Save the band',
      Form: BandForm,
      typed: { band: standing?.band ?? '', ...(standing ? { version: String(standing.version) } : {}) },
      open: () => this.bands.refuseUnwaiting(id),
      act: async form => {
        await this.bands.place(actor, id, form.version, form.band, form.reason);
        return paths.waiting;
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Radios {...fields.text('band')} label="Band" answers={answersOf(BAND_WORDS)} />
          <Textarea {...fields.text('reason')} label="Why?" rows={3} limit={1000} />
        </>
      ),
    };
  }
}
