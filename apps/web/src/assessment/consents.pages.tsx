import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AssessmentSettingReads,
  CONSENT_GIVERS,
  CONSENT_PURPOSES,
  ConsentReads,
  Consents,
  type WordingRow,
} from '#assessment';
import { type Actor, Clock, LocalDate } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf as choices } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, page, Radios, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { answersOf, ConsentForm } from './consent.form.js';
import { ConsentList } from './consent-list.view.js';
import { GIVER_WORDS, PURPOSE_WORDS, WAY_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What was asked, answered and taken back. */
@Controller('mentees/:id/consents')
export class ConsentPages {
  constructor(
    private readonly consents: Consents,
    private readonly reads: ConsentReads,
    private readonly settings: AssessmentSettingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'consent.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    const [rows, before, standing, alone, wordings] = await Promise.all([
      this.reads.ofMentee(actor, id),
      this.reads.before(actor, id),
      this.reads.standing(id, today),
      this.reads.decidedAlone(actor, id),
      this.settings.wordings(mentee.programme_id, today),
    ]);
    const title = `Consents about ${mentee.name}`;
    return page(
      {
        title,
        heading: title,
        viewer,
        nav: 'cases',
        narrow: true,
        back: { text: mentee.name, href: paths.mentee(id) },
      },
      ConsentList({
        menteeId: id,
        rows,
        before,
        standing,
        alone,
        inForce: new Set(wordings.map(wording => wording.id)),
        today,
        writes: mayRecord(actor, mentee.programme_id),
      }),
    );
  }

  @Get('new')
  @Act({ name: 'consent.answer', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query('giver') giver: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.asked(actor, viewer, id, giver));
  }

  @Post('new')
  @Act({ name: 'consent.answer', allow: WRITERS })
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.asked(actor, viewer, id, null), body);
  }

  private async asked(
    actor: Actor,
    viewer: Viewer,
    id: string,
    giver: unknown,
  ): Promise<FormRoute<ConsentForm>> {
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    const wordings = await this.settings.wordings(mentee.programme_id, today);
    return {
      viewer,
      title: `Ask for consent about ${mentee.name}`,
      lead: 'Each is asked by itself. Saying no to one changes nothing about the others, and a no is worth recording.',
      nav: 'cases',
      back: { text: `Consents about ${mentee.name}`, href: paths.consents(id) },
      action: paths.askConsents(id),
      button: 'Save the answers',
      Form: ConsentForm,
      typed: {
        ...typedDay('answeredOn', today),
        giver: CONSENT_GIVERS.find(each => each === giver) ?? '',
      },
      act: async form => {
        await this.consents.answer(actor, id, answersOf(form));
        return paths.consents(id);
      },
      body: fields => (
        <ConsentFields fields={fields} wordings={wordings} born={mentee.born_on} today={today} />
      ),
    };
  }
}

const ConsentFields = ({
  fields,
  wordings,
  born,
  today,
}: {
  fields: Fields;
  wordings: readonly WordingRow[];
  born: string | null;
  today: LocalDate;
}) => (
  <>
    <Radios
      {...fields.text('giver')}
      label="Who answers?"
      hint={
        born
          ? `They are ${LocalDate.of(born).yearsUntil(today)} today.`
          : 'Their date of birth is not known, so that a carer has to answer with them.'
      }
      answers={choices(GIVER_WORDS)}
    />
    <Input {...fields.text('giverName')} label="If it is somebody else: who?" />
    <Radios {...fields.text('how')} label="How did they answer?" chips answers={choices(WAY_WORDS)} />
    <DateInput {...fields.day('answeredOn')} label="When?" />
    {CONSENT_PURPOSES.map(purpose => (
      <Radios
        key={purpose}
        {...fields.text(`consent-${purpose}`)}
        label={PURPOSE_WORDS[purpose]}
        hint={wordings.find(each => each.purpose === purpose)?.words}
        chips
        answers={[
          { value: 'given', text: 'Agreed' },
          { value: 'refused', text: 'Refused' },
          { value: '', text: 'Not asked now' },
        ]}
      />
    ))}
  </>
);
