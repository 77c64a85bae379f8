import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate } from '#kernel';
import { PeopleReads } from '#people';
import { InRoleReads, RoleStart } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { GivenForm } from './in-role.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What a mentor is given before a first match. */
@Controller('mentors/:id/given')
export class GivenPages {
  constructor(
    private readonly start: RoleStart,
    private readonly reads: InRoleReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.give', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.given(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.give', allow: WRITERS })
  async give(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.given(actor, viewer, id), body);
  }

  private async given(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<GivenForm>> {
    const { name } = await this.people.mentor(actor, id);
    const given = await this.reads.given(actor, id);
    const today = this.clock.today();
    const typed = (field: string, on: string | undefined) =>
      typedDay(field, on ? LocalDate.of(on) : given.size ? null : today);
    return {
      viewer,
      title: `What ${name} was given`,
      lead: 'A match is proposed only after all three. Leave empty what is still to come.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: recruitmentPaths.given(id),
      button: 'Save the days',
      Form: GivenForm,
      typed: {
        ...typed('handbook', given.get('handbook')),
        ...typed('roleDescription', given.get('role-description')),
        ...typed('codeOfConduct', given.get('code-of-conduct')),
      },
      act: async form => {
        await this.start.record(actor, id, {
          handbook: form.handbook,
          'role-description': form.roleDescription,
          'code-of-conduct': form.codeOfConduct,
        });
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('handbook')} label="When were they given the handbook?" />
          <DateInput {...fields.day('roleDescription')} label="When were they given the role description?" />
          <DateInput {...fields.day('codeOfConduct')} label="When did they accept the code of conduct?" />
        </>
      ),
    };
  }
}
