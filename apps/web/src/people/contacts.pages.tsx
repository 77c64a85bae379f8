import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Forbidden, LocalDate } from '#kernel';
import { type ContactAbout, type ContactRow, Contacts, mayRecord, PeopleReads } from '#people';
import { formPage, VersionRead } from '../casework/form-page.js';
import { answersOf, CONTACT_PURPOSES, CONTACT_WAYS } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  DateInput,
  noProblems,
  type Problems,
  Radios,
  Select,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { contactRead } from './contact-read.view.js';
import { ContactForm, contactOf } from './contact.form.js';

const WRITERS = ['coordinator', 'manager'] as const;
const READERS = [...WRITERS, 'safeguarding-lead'] as const;

interface Subject {
  readonly about: ContactAbout;
  readonly name: string;
  readonly path: string;
  readonly action: string;
  readonly nav: string;
}

/** A worker was in touch: from the file of a mentee or a mentor. */
@Controller()
export class ContactPages {
  constructor(
    private readonly contacts: Contacts,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async menteeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return this.contactPage(viewer, await this.mentee(actor, id))(this.fresh(), noProblems);
  }

  @Post('mentees/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async logMentee(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.log(actor, viewer, await this.mentee(actor, id), body, response);
  }

  @Get('mentors/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async mentorForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return this.contactPage(viewer, await this.mentor(actor, id))(this.fresh(), noProblems);
  }

  @Post('mentors/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async logMentor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.log(actor, viewer, await this.mentor(actor, id), body, response);
  }

  @Get('contacts/:id')
  @Act({ name: 'contact.read', allow: READERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.toOpen(actor, id);
    if (!mayRecord(actor, row.programme_id))
      return contactRead(viewer, await this.subjectOf(actor, row), row);
    const typed: Typed = {
      ...typedDay('heldOn', LocalDate.of(row.held_on)),
      how: row.how,
      reached: row.reached ? 'yes' : 'no',
      purpose: row.purpose,
      note: row.note,
      version: String(row.version),
    };
    return (await this.correctPage(actor, viewer, row))(typed, noProblems);
  }

  @Post('contacts/:id')
  @Act({ name: 'contact.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const row = await this.toOpen(actor, id);
    return submit(
      response,
      readForm(ContactForm, body),
      await this.correctPage(actor, viewer, row),
      async form => {
        await this.contacts.correct(actor, id, form.version ?? 0, contactOf(form));
        return row.mentee_id ? paths.mentee(row.mentee_id) : paths.mentor(row.mentor_id ?? '');
      },
    );
  }

  /** Who may not read what was said does not correct it either: the form would show it. */
  private async toOpen(actor: Actor, id: string) {
    const row = await this.people.contact(actor, id);
    if (!row.reads) throw new Forbidden('contact.read');
    return row;
  }

  private log(actor: Actor, viewer: Viewer, subject: Subject, body: unknown, response: Response) {
    return submit(response, readForm(ContactForm, body), this.contactPage(viewer, subject), async form => {
      await this.contacts.log(actor, subject.about, contactOf(form));
      return subject.path;
    });
  }

  /** Whether they were reached is never chosen beforehand: it says that somebody spoke to a child. */
  private fresh(): Typed {
    return { ...typedDay('heldOn', this.clock.today()), how: 'phone', purpose: 'routine' };
  }

  private async mentee(actor: Actor, id: string): Promise<Subject> {
    const { name } = await this.people.mentee(actor, id);
    return {
      about: { menteeId: id },
      name,
      path: paths.mentee(id),
      action: paths.menteeContact(id),
      nav: 'cases',
    };
  }

  private async mentor(actor: Actor, id: string): Promise<Subject> {
    const { name } = await this.people.mentor(actor, id);
    return {
      about: { mentorId: id },
      name,
      path: paths.mentor(id),
      action: paths.mentorContact(id),
      nav: 'mentors',
    };
  }

  private subjectOf(actor: Actor, row: ContactRow): Promise<Subject> {
    return row.mentee_id ? this.mentee(actor, row.mentee_id) : this.mentor(actor, row.mentor_id ?? '');
  }

  private async correctPage(actor: Actor, viewer: Viewer, row: ContactRow) {
    const subject = { ...(await this.subjectOf(actor, row)), action: paths.contact(row.record_id) };
    return this.contactPage(viewer, subject, 'Correct the contact with');
  }

  private contactPage(viewer: Viewer, subject: Subject, verb = 'Log a contact with') {
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `${verb} ${subject.name}`,
          nav: subject.nav,
          back: { text: subject.name, href: subject.path },
          action: subject.action,
          button: 'Save the contact',
          typed,
          problems,
        },
        fields => (
          <>
            <VersionRead fields={fields} />
            <DateInput {...fields.day('heldOn')} label="When?" />
            <Radios {...fields.text('how')} label="How?" chips answers={answersOf(CONTACT_WAYS)} />
            <Radios
              {...fields.text('reached')}
              label="Did you reach them?"
              hint="An attempt is kept too, and does not count as being in touch."
              chips
              answers={[
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No answer' },
              ]}
            />
            <Select
              {...fields.text('purpose')}
              label="What was it about?"
              choices={answersOf(CONTACT_PURPOSES)}
            />
            <Textarea {...fields.text('note')} label="What was said?" rows={4} limit={5000} />
          </>
        ),
      );
  }
}
