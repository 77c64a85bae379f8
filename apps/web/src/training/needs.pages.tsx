import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, type LocalDate } from '#kernel';
import { PeopleReads } from '#people';
import { type NeedsRow, TrainingNeeds } from '#training';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, DateInput, SummaryList, Textarea, Tickbox, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsTicked } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;

class NeedsForm {
  @IsDayParts({ required: 'Enter the day on which you talked about it' }) readonly notedOn!: LocalDate;
  @CleanText(4000) readonly needs!: string;
  @IsTicked() readonly nothing!: boolean;
  @CleanText(4000) readonly agreed!: string;
}

/** What a mentor needs to learn, found with them once a year. */
@Controller('mentors/:id/training/needs')
export class TrainingNeedsPages {
  constructor(
    private readonly needs: TrainingNeeds,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'training.note-needs', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.noting(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'training.note-needs', allow: WRITERS })
  async note(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.noting(actor, viewer, id), body);
  }

  private async noting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<NeedsForm>> {
    const { name } = await this.people.mentor(actor, id);
    return {
      viewer,
      title: `What ${name} needs to learn`,
      lead: 'Found with them, at least once a year: for the mentee they have now, and for themselves.',
      nav: 'mentors',
      back: { text: `Training of ${name}`, href: paths.mentorTraining(id) },
      action: paths.trainingNeeds(id),
      button: 'Note the needs',
      Form: NeedsForm,
      typed: typedDay('notedOn', this.clock.today()),
      act: async form => {
        await this.needs.note(actor, id, form);
        return paths.mentorTraining(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('notedOn')} label="When did you talk about it?" />
          <Textarea
            {...fields.text('needs')}
            label="What do they need?"
            hint="First aid, talking about life online, a need of their mentee that they do not know."
            rows={4}
            limit={4000}
          />
          <Tickbox {...fields.tick('nothing')} label="They need nothing at the moment" />
          <Textarea
            {...fields.text('agreed')}
            label="What was agreed?"
            hint="Which course, who shows them, by when. You can leave this empty."
            rows={3}
            limit={4000}
          />
        </>
      ),
    };
  }
}

/** What was found, the newest first, beside the training of a mentor. */
export const NeedsCard = ({
  id,
  rows,
  writes,
}: {
  id: string;
  rows: readonly NeedsRow[];
  writes: boolean;
}) => (
  <Card
    id="needs"
    title="What they need to learn"
    aside={writes && <a href={paths.trainingNeeds(id)}>Note training needs</a>}
  >
    {rows.length ? (
      <SummaryList
        facts={rows.map(row => ({
          key: dayWords(row.notedOn),
          value: (
            <>
              {row.nothing ? 'Nothing at the moment.' : <AsTyped text={row.needs} none="" />}
              {row.agreed && (
                <p>
                  Agreed: <span class="as-typed">{row.agreed}</span>
                </p>
              )}
            </>
          ),
        }))}
      />
    ) : (
      <p>Not talked about yet.</p>
    )}
  </Card>
);
