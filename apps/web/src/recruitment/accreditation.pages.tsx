import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { Accreditations, type AccreditationStep } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, DateInput, Input, Radios, SummaryList, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { AccreditationForm } from './particulars.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;
const STEPS: Readonly<Record<AccreditationStep, string>> = {
  offered: 'Offered to them',
  'under-way': 'They are working towards it',
  gained: 'They gained it',
  'not-wanted': 'They do not want it',
};

/** What a mentor gains elsewhere for their mentoring. */
@Controller('mentors/:id/accreditation')
export class AccreditationPages {
  constructor(
    private readonly accreditations: Accreditations,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.accredit', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.adding(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.accredit', allow: WRITERS })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.adding(actor, viewer, id), body);
  }

  private async adding(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AccreditationForm>> {
    const { name } = await this.people.mentor(actor, id);
    const rows = await this.accreditations.ofMentor(actor, id);
    return {
      viewer,
      title: `Accreditation of ${name}`,
      lead: 'An award that somebody outside gives for mentoring: offered, worked towards, gained. Our own certificates stand with the training.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: recruitmentPaths.accreditation(id),
      button: 'Save this step',
      Form: AccreditationForm,
      typed: typedDay('on', this.clock.today()),
      above: rows.length > 0 && (
        <div class="apart">
          <Card id="so-far" title="So far">
            <SummaryList
              facts={rows.map(row => ({
                key: dayWords(row.on_day),
                value: [`${row.award}: ${STEPS[row.step].toLowerCase()}`, row.support]
                  .filter(Boolean)
                  .join('. '),
              }))}
            />
          </Card>
        </div>
      ),
      act: async form => {
        await this.accreditations.record(actor, id, form);
        return recruitmentPaths.accreditation(id);
      },
      body: fields => (
        <>
          <Input {...fields.text('award')} label="Which award?" hint="As whoever gives it calls it." />
          <Radios {...fields.text('step')} label="How far are they?" answers={answersOf(STEPS)} />
          <DateInput {...fields.day('on')} label="Since when?" />
          <Input
            {...fields.text('support')}
            label="How do you help them with it?"
            hint="For example: the fee is paid, or a statement for their portfolio."
          />
        </>
      ),
    };
  }
}
