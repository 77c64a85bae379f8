import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FormReads } from '#forms';
import { type Actor, Clock, type LocalDate, NotFound } from '#kernel';
import { mayRecord } from '#people';
import { APPLICATION, Applications, EnquiryReads, noForm, refuseClosedEnquiryStep } from '#recruitment';
import { formPage } from '../casework/form-page.js';
import { sentOf } from '../forms/envelope.js';
import { Questions } from '../forms/questions.js';
import { paths } from '../paths.js';
import { split } from '../referrals/take.pages.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, noProblems, type Problems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay, typedOf } from '../shell/forms/typed.js';
import { IsDayParts } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

class ReceivedForm {
  @IsDayParts({ required: 'Enter the day of the application' }) readonly receivedOn!: LocalDate;
}

/** Who asked has applied on paper or by phone: a worker writes it down on the same form. */
@Controller('recruitment/enquiries/:id/apply')
export class EnquiryApplyPages {
  constructor(
    private readonly reads: EnquiryReads,
    private readonly applications: Applications,
    private readonly forms: FormReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'application.take', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const { row, render } = await this.taking(actor, viewer, id);
    const [firstName = '', ...rest] = row.name.split(' ');
    const known = { firstName, lastName: rest.join(' '), email: row.email ?? '', phone: row.phone ?? '' };
    return render(
      { ...typedDay('receivedOn', this.clock.today()), ...known, heardFrom: row.heardFrom },
      noProblems,
    );
  }

  @Post()
  @Act({ name: 'application.take', allow: WRITERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { form, render } = await this.taking(actor, viewer, id);
    const { asked, own } = split(form, sentOf(body));
    const read = { ...readForm(ReceivedForm, own), typed: typedOf(body) };
    await submit(response, read, render, async ({ receivedOn }) =>
      paths.mentor(
        await this.applications.take(actor, { form, sent: asked, receivedOn, ownerId: null, enquiryId: id }),
      ),
    );
  }

  private async taking(actor: Actor, viewer: Viewer, id: string) {
    const row = await this.reads.enquiry(actor, id);
    if (!mayRecord(actor, row.programmeId)) throw new NotFound();
    refuseClosedEnquiryStep(row, 'apply');
    const form = await this.forms.standing(row.programmeId, APPLICATION, this.clock.today());
    if (!form) throw noForm();
    const render = (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `The application of ${row.name}`,
          lead: 'The same form as on the page on the web. Write down what you know; the rest can be asked later.',
          nav: 'recruitment',
          back: { text: row.name, href: recruitmentPaths.enquiry(id) },
          action: recruitmentPaths.enquiryStep(id, 'apply'),
          button: 'Save the application',
          typed,
          problems,
        },
        fields => (
          <>
            <DateInput {...fields.day('receivedOn')} label="When did they apply?" />
            <Questions asked={form.fields} fields={fields} />
          </>
        ),
      );
    return { row, form, render };
  }
}
