import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AssessmentReads,
  AssessmentSettingReads,
  Eligibility,
  type EligibilityRow,
  type ListEntry,
} from '#assessment';
import { type Actor, Clock, Forbidden, type LocalDate } from '#kernel';
import { PeopleReads } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Radios, type Viewer } from '../shell/components.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { eligibilityForm, outcomesOf } from './assessment.form.js';
import { OUTCOME_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Whether somebody fits the programme, criterion by criterion. */
@Controller('mentees/:id/eligibility')
export class EligibilityPages {
  constructor(
    private readonly eligibility: Eligibility,
    private readonly reads: AssessmentReads,
    private readonly settings: AssessmentSettingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'eligibility.check', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.check(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'eligibility.check', allow: WRITERS })
  async save(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.check(actor, viewer, id), body);
  }

  private async check(actor: Actor, viewer: Viewer, id: string) {
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    const [{ lists }, standing] = await Promise.all([
      this.settings.inForce(mentee.programme_id, today),
      this.reads.eligibility(actor, id),
    ]);
    // Who may not read the notes does not save over them either.
    if (standing && !standing.reads) throw new Forbidden('eligibility.check');
    const criteria = lists.eligibility;
    const route = {
      viewer,
      title: `Does ${mentee.name} fit the programme?`,
      lead: 'An answer for each. Leave open what you do not know yet.',
      nav: 'cases',
      back: { text: mentee.name, href: paths.mentee(id) },
      action: paths.eligibility(id),
      button: 'Save the outcomes',
      Form: eligibilityForm(criteria),
      typed: typedCheck(standing, criteria, today),
      act: async form => {
        await this.eligibility.check(actor, id, form.version, outcomesOf(form, criteria));
        return paths.mentee(id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <DateInput {...fields.day('checkedOn')} label="When did you check?" />
          {criteria.map(({ key, words }) => (
            <div key={key}>
              <Radios
                {...fields.text(`outcome-${key}`)}
                label={words}
                chips
                answers={answersOf(OUTCOME_WORDS)}
              />
              <Input {...fields.text(`note-${key}`)} label={`Note: ${words.toLowerCase()}`} />
            </div>
          ))}
        </>
      ),
    } satisfies FormRoute<InstanceType<ReturnType<typeof eligibilityForm>>>;
    return route;
  }
}

function typedCheck(row: EligibilityRow | null, criteria: readonly ListEntry[], today: LocalDate): Typed {
  const answers = criteria.flatMap(({ key }) => {
    const outcome = row?.outcomes[key];
    return outcome
      ? [
          [`outcome-${key}`, outcome.outcome],
          [`note-${key}`, outcome.note],
        ]
      : [];
  });
  return {
    ...typedDay('checkedOn', today),
    ...(Object.fromEntries(answers) as Record<string, string>),
    ...(row ? { version: String(row.version) } : {}),
  };
}
