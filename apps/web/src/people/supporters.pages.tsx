import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, LocalDate } from '#kernel';
import { MatchingReads } from '#matching';
import { PeopleReads, Supporters, type SupporterRow } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Viewer } from '../shell/components.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CorrectSupporterForm } from './mentee.forms.js';
import { detailsOf, typedPerson } from './person.form.js';
import { SupporterFields } from './supporter-fields.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Somebody around a mentee: corrected, or their part ended. */
@Controller()
export class SupporterPages {
  constructor(
    private readonly supporters: Supporters,
    private readonly people: PeopleReads,
    private readonly matching: MatchingReads,
  ) {}

  @Get('supporters/:id')
  @Act({ name: 'supporter.correct', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('supporters/:id')
  @Act({ name: 'supporter.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  /** From due work, which is about the match: the contact is logged on the mentee's file. */
  @Get('matches/:id/carer-contact')
  @Act({ name: 'contact.log', allow: WRITERS })
  async carer(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const match = await this.matching.match(actor, id);
    response.redirect(303, `${paths.menteeContact(match.mentee_id)}?with=carer`);
  }

  private async correction(
    actor: Actor,
    viewer: Viewer,
    id: string,
  ): Promise<FormRoute<CorrectSupporterForm>> {
    const row = await this.people.supporter(actor, id);
    return {
      viewer,
      title: `${row.name}, ${row.relation} of ${row.mentee}`,
      nav: 'cases',
      back: { text: row.mentee, href: paths.mentee(row.mentee_id) },
      action: paths.supporter(id),
      button: 'Save',
      Form: CorrectSupporterForm,
      typed: typedSupporter(row),
      act: async form => {
        await this.supporters.correct(actor, id, form.version ?? 0, { ...form, person: detailsOf(form) });
        return paths.mentee(row.mentee_id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <SupporterFields fields={fields} />
          <DateInput
            {...fields.day('involvedUntil')}
            label="Their part ended on"
            hint="Leave it empty while it goes on."
          />
        </>
      ),
    };
  }
}

const typedSupporter = (row: SupporterRow): Typed => ({
  ...typedPerson(row),
  relation: row.relation,
  kind: row.kind,
  mayKnow: row.may_know,
  keptInTouch: row.kept_in_touch ? 'yes' : '',
  emergency: row.emergency ? 'yes' : '',
  ...typedDay('involvedUntil', row.involved_until ? LocalDate.of(row.involved_until) : null),
  version: String(row.version),
});
