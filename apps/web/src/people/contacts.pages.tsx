import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Forbidden, Invalid, isId } from '#kernel';
import {
  type ConnectionRow,
  type ContactAbout,
  type ContactRow,
  Contacts,
  mayRecord,
  PeopleReads,
} from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, CONTACT_PURPOSES, CONTACT_WAYS } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Radios, Select, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { contactRead } from './contact-read.view.js';
import { connectionOf, ContactForm, contactOf, THE_MENTEE, typedContact } from './contact.form.js';

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
    @Query('with') kind: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const around = await this.around(id);
    const meant = around.find(one => one.kind === kind);
    return showForm(response, this.contact(actor, viewer, await this.mentee(actor, id), around, meant?.id));
  }

  @Post('mentees/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async logMentee(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const around = await this.around(id);
    return sendForm(response, this.contact(actor, viewer, await this.mentee(actor, id), around), body);
  }

  @Get('mentors/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async mentorForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, this.contact(actor, viewer, await this.mentor(actor, id)));
  }

  @Post('mentors/:id/contacts/new')
  @Act({ name: 'contact.log', allow: WRITERS })
  async logMentor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, this.contact(actor, viewer, await this.mentor(actor, id)), body);
  }

  @Get('contacts/:id')
  @Act({ name: 'contact.read', allow: READERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const row = await this.toOpen(actor, id);
    const subject = await this.subjectOf(actor, row);
    return mayRecord(actor, row.programme_id)
      ? showForm(response, this.correction(actor, viewer, subject, row))
      : contactRead(viewer, subject, row);
  }

  @Post('contacts/:id')
  @Act({ name: 'contact.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const row = await this.toOpen(actor, id);
    const subject = await this.subjectOf(actor, row);
    return sendForm(response, this.correction(actor, viewer, subject, row), body);
  }

  /** Those around a mentee whose part goes on. */
  private async around(menteeId: string): Promise<ConnectionRow[]> {
    return (await this.people.connections(menteeId)).filter(one => one.involved_until === null);
  }

  private contact(
    actor: Actor,
    viewer: Viewer,
    subject: Subject,
    around: readonly ConnectionRow[] = [],
    meant: string = THE_MENTEE,
  ): FormRoute<ContactForm> {
    return {
      ...asked(viewer, subject, around),
      title: `Log a contact with ${subject.name}`,
      action: subject.action,
      // Whether they were reached is never chosen beforehand: it says that somebody spoke to a child.
      typed: { ...typedDay('heldOn', this.clock.today()), how: 'phone', purpose: 'routine', with: meant },
      act: async form => {
        const { about } = subject;
        const whom = 'menteeId' in about ? { ...about, connectionId: knownId(connectionOf(form)) } : about;
        await this.contacts.log(actor, whom, contactOf(form));
        return subject.path;
      },
    };
  }

  private correction(
    actor: Actor,
    viewer: Viewer,
    subject: Subject,
    row: ContactRow,
  ): FormRoute<ContactForm> {
    return {
      ...asked(viewer, subject),
      title: `Correct the contact with ${subject.name}`,
      action: paths.contact(row.record_id),
      typed: typedContact(row),
      act: async form => {
        await this.contacts.correct(actor, row.record_id, form.version ?? 0, contactOf(form));
        return subject.path;
      },
    };
  }

  /** Who may not read what was said does not correct it either: the form would show it. */
  private async toOpen(actor: Actor, id: string): Promise<ContactRow> {
    const row = await this.people.contact(actor, id);
    if (!row.reads) throw new Forbidden('contact.read');
    return row;
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
}

/** @throws Invalid for what can be no id */
function knownId(id: string | null): string | null {
  if (id !== null && !isId(id)) throw new Invalid({ with: 'Choose the mentee or somebody around them' });
  return id;
}

const asked = (viewer: Viewer, subject: Subject, around: readonly ConnectionRow[] = []) => ({
  viewer,
  nav: subject.nav,
  back: { text: subject.name, href: subject.path },
  button: 'Save the contact',
  Form: ContactForm,
  body: (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      {around.length > 0 && (
        <Radios
          {...fields.text('with')}
          label="With whom?"
          answers={[
            { value: THE_MENTEE, text: subject.name },
            ...around.map(one => ({ value: one.id, text: `${one.name}, ${one.relation}` })),
          ]}
        />
      )}
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
      <Select {...fields.text('purpose')} label="What was it about?" choices={answersOf(CONTACT_PURPOSES)} />
      <Textarea {...fields.text('note')} label="What was said?" rows={4} limit={5000} />
    </>
  ),
});
