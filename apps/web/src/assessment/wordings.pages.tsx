import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AssessmentSettingReads, AssessmentSettings, CONSENT_PURPOSES } from '#assessment';
import { type Actor, Clock, NotFound } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { WordingForm } from './settings.form.js';
import { PURPOSE_WORDS } from './words.js';

const MANAGERS = ['manager'] as const;

/** The words in which a programme asks for consent, from a day on. */
@Controller('settings')
export class WordingPages {
  constructor(
    private readonly settings: AssessmentSettings,
    private readonly reads: AssessmentSettingReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get('consents/:programmeId/:purpose')
  @Act({ name: 'consent.word', allow: MANAGERS })
  async wordForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('purpose') purpose: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.wording(actor, viewer, programmeId, purpose));
  }

  @Post('consents/:programmeId/:purpose')
  @Act({ name: 'consent.word', allow: MANAGERS })
  async word(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('purpose') purpose: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.wording(actor, viewer, programmeId, purpose), body);
  }

  private async wording(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    word: string,
  ): Promise<FormRoute<WordingForm>> {
    const purpose = CONSENT_PURPOSES.find(each => each === word);
    if (!purpose) throw new NotFound();
    const programme = (await this.programmes.of(actor, 'manager')).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    const today = this.clock.today();
    const wordings = await this.reads.wordings(programmeId, today);
    return {
      viewer,
      title: `How consent is asked for: ${PURPOSE_WORDS[purpose].toLowerCase()}`,
      lead: `${programme.name}. Answers that were given keep the words that they were given to.`,
      nav: 'settings',
      back: { text: 'Assessment and consents', href: paths.assessmentSettings },
      action: paths.consentWording(programmeId, purpose),
      button: 'Save the words',
      Form: WordingForm,
      typed: {
        ...typedDay('from', today),
        words: wordings.find(each => each.purpose === purpose)?.words ?? '',
      },
      act: async ({ words, from }) => {
        await this.settings.word(actor, programmeId, purpose, words, from);
        return `${paths.assessmentSettings}?programme=${programmeId}`;
      },
      body: fields => (
        <>
          <Textarea {...fields.text('words')} label="What somebody agrees to" rows={4} limit={2000} />
          <DateInput {...fields.day('from')} label="From which day?" />
        </>
      ),
    };
  }
}
