import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ConsentReads, Consents } from '#assessment';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Radios, Textarea, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CorrectConsentForm, correctedOf, typedConsent } from './consent.form.js';
import { GIVER_WORDS, PURPOSE_WORDS, WAY_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** An answer that was written down wrongly. */
@Controller('consents/:id/correct')
export class CorrectConsentPages {
  constructor(
    private readonly consents: Consents,
    private readonly reads: ConsentReads,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'consent.correct', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'consent.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CorrectConsentForm>> {
    const consent = await this.reads.consent(actor, id);
    const mentee = await this.people.mentee(actor, consent.mentee_id);
    return {
      viewer,
      title: `Correct an answer: ${PURPOSE_WORDS[consent.purpose].toLowerCase()}`,
      lead: `${mentee.name}, ${dayWords(consent.answered_on)}. For what was written down wrongly. If they changed their mind, take it back or record a new answer.`,
      nav: 'cases',
      back: { text: `Consents about ${mentee.name}`, href: paths.consents(mentee.id) },
      action: paths.correctConsent(id),
      button: 'Save the correction',
      Form: CorrectConsentForm,
      typed: typedConsent(consent),
      act: async form => {
        await this.consents.correct(actor, id, form.version ?? 0, correctedOf(form));
        return paths.consents(mentee.id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Radios
            {...fields.text('answer')}
            label="What did they answer?"
            answers={[
              { value: 'given', text: 'They agreed' },
              { value: 'refused', text: 'They refused' },
            ]}
          />
          <Radios {...fields.text('giver')} label="Who answered?" answers={answersOf(GIVER_WORDS)} />
          <Input
            {...fields.text('giverName')}
            label="Their name"
            hint="Leave it open for the young person."
          />
          <Radios {...fields.text('how')} label="How did they answer?" answers={answersOf(WAY_WORDS)} />
          <DateInput
            {...fields.day('answeredOn')}
            label="When?"
            hint="The words in force on that day count as those they answered to."
          />
          {consent.withdrawn_on && (
            <DateInput
              {...fields.day('withdrawnOn')}
              label="Taken back from"
              hint="Empty it where it was never taken back."
            />
          )}
          <Textarea
            {...fields.text('correction')}
            label="What was wrong?"
            hint="It stays beside the answer, with what was recorded before."
            rows={2}
            limit={1000}
          />
        </>
      ),
    };
  }
}
