import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AssessmentSettingReads,
  PREPARATION_KINDS,
  type PreparationKind,
  PreparationReads,
  type PreparationRow,
  Preparations,
} from '#assessment';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, LocalDate, NotFound } from '#kernel';
import { type MenteeRow, PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Recorded } from '../people/recorded.view.js';
import { Act } from '../shell/acts/act.js';
import { counted, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import {
  linesOf,
  preparationForm,
  preparationOf,
  typedPreparation,
  type WholePreparation,
} from './preparation.form.js';
import { PreparationFields } from './preparation.view.js';
import { FORM_WORDS, KIND_WORDS, TOLD_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What a mentee and those around them are told and given before a match. */
@Controller()
export class PreparationPages {
  constructor(
    private readonly preparations: Preparations,
    private readonly reads: PreparationReads,
    private readonly settings: AssessmentSettingReads,
    private readonly people: PeopleReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/preparation/:kind/new')
  @Act({ name: 'preparation.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('kind') kind: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.fresh(actor, viewer, id, kind));
  }

  @Post('mentees/:id/preparation/:kind/new')
  @Act({ name: 'preparation.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.fresh(actor, viewer, id, kind), body);
  }

  @Get('preparations/:id')
  @Act({ name: 'preparation.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('preparations/:id')
  @Act({ name: 'preparation.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async fresh(
    actor: Actor,
    viewer: Viewer,
    id: string,
    word: string,
  ): Promise<FormRoute<WholePreparation>> {
    const kind = PREPARATION_KINDS.find(each => each === word);
    if (!kind) throw new NotFound();
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    const before = (await this.reads.ofMentee(actor, id)).filter(row => row.kind === kind);
    return {
      ...(await this.asked(actor, viewer, mentee, kind, today)),
      title: `${KIND_WORDS[kind]}: ${mentee.name}`,
      action: paths.prepare(id, kind),
      button: 'Save it',
      typed: {
        ...typedDay('givenOn', today),
        ...(kind === 'key-contact' && { contactId: mentee.owner_id ?? '' }),
      },
      above: <Recorded title="On record" facts={before.map(recorded)} />,
      act: async form => {
        await this.preparations.record(actor, id, kind, preparationOf(form));
        return paths.mentee(id);
      },
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<WholePreparation>> {
    const row = await this.reads.preparation(actor, id);
    const mentee = await this.people.mentee(actor, row.mentee_id);
    return {
      ...(await this.asked(actor, viewer, mentee, row.kind, LocalDate.of(row.given_on))),
      title: `Correct: ${KIND_WORDS[row.kind].toLowerCase()}, ${mentee.name}`,
      action: paths.preparation(id),
      button: 'Save the corrections',
      typed: typedPreparation(row),
      act: async form => {
        await this.preparations.correct(actor, id, form.version ?? 0, preparationOf(form));
        return paths.mentee(mentee.id);
      },
    };
  }

  private async asked(actor: Actor, viewer: Viewer, mentee: MenteeRow, kind: PreparationKind, on: LocalDate) {
    const [{ lists }, workers] = await Promise.all([
      this.settings.inForce(mentee.programme_id, on),
      this.choices.workers(actor, mentee.programme_id),
    ]);
    const lines = linesOf(kind, lists.induction);
    return {
      viewer,
      nav: 'cases',
      back: { text: mentee.name, href: paths.mentee(mentee.id) },
      Form: preparationForm(lines.map(({ key }) => key)),
      body: PreparationFields(kind, lines, workers),
    };
  }
}

const recorded = (row: PreparationRow) => ({
  on: row.given_on,
  what: [
    `By ${row.given_by}`,
    row.topics.length ? counted(row.topics.length, 'topic') : '',
    FORM_WORDS[row.form ?? ''] ?? '',
    row.told.map(each => TOLD_WORDS[each]).join(', '),
    row.contact ? `they call ${row.contact}` : '',
    row.reason_not && `not done: ${row.reason_not}`,
    row.note,
  ]
    .filter(Boolean)
    .join('; '),
  correct: paths.preparation(row.record_id),
});
