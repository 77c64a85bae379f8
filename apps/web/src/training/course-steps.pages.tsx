import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import {
  Bookings,
  Certificates,
  CourseReads,
  type CourseRow,
  type Recipient,
  TrainingFeedback,
  TrainingInvitations,
} from '#training';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { InsetText, Select, SummaryList, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { BookForm, NothingAsked } from './training.forms.js';
import { placesWords, spanWords } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What is done with a course: places given, letters sent, feedback asked, certificates given. */
@Controller('training')
export class CourseStepPages {
  constructor(
    private readonly reads: CourseReads,
    private readonly bookings: Bookings,
    private readonly invitations: TrainingInvitations,
    private readonly feedback: TrainingFeedback,
    private readonly certificates: Certificates,
  ) {}

  @Get('courses/:id/:step')
  @Act({ name: 'training.step', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('step') step: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.step(actor, viewer, id, step));
  }

  @Post('courses/:id/:step')
  @Act({ name: 'training.step', allow: WRITERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('step') step: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.step(actor, viewer, id, step), body);
  }

  @Post('courses/:id/told/:mentorId')
  @Act({ name: 'training.tell-outline', allow: WRITERS })
  async told(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Id('mentorId') mentorId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.invitations.tell(actor, id, mentorId);
    response.redirect(303, paths.course(id));
  }

  @Post('bookings/:id/cancel')
  @Act({ name: 'training.cancel', allow: WRITERS })
  async cancel(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    response.redirect(303, paths.course(await this.bookings.cancel(actor, id)));
  }

  @Post('bookings/:id/certificate')
  @Act({ name: 'training.certify', allow: WRITERS })
  async certify(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    response.redirect(303, paths.certificate(await this.certificates.issue(actor, id)));
  }

  private async step(
    actor: Actor,
    viewer: Viewer,
    id: string,
    step: string,
  ): Promise<FormRoute<BookForm> | FormRoute<NothingAsked>> {
    const course = await this.reads.course(actor, id);
    if (step === 'book') return this.booking(actor, viewer, course);
    if (step === 'outline' || step === 'offer') return this.inviting(actor, viewer, course, step);
    if (step === 'feedback') return this.asking(actor, viewer, course);
    throw new NotFound();
  }

  private async booking(actor: Actor, viewer: Viewer, course: CourseRow): Promise<FormRoute<BookForm>> {
    const mentors = await this.reads.bookable(actor, course.id);
    const full = course.booked >= course.group_most + course.overbook;
    return {
      ...frame(viewer, course, 'book'),
      title: `Book a mentor on “${course.title}”`,
      lead: `${spanWords(course)}. ${placesWords(course)}.${full ? ' It is full: whoever is added now waits.' : ''}`,
      button: full ? 'Put them on the waiting list' : 'Book the place',
      Form: BookForm,
      act: async ({ mentorId }) => {
        await this.bookings.book(actor, course.id, mentorId);
        return paths.course(course.id);
      },
      body: fields => (
        <Select
          {...fields.text('mentorId')}
          label="Who comes?"
          prompt="Choose a mentor or an applicant"
          choices={mentors.map(({ id, name }) => ({ value: id, text: name }))}
        />
      ),
    };
  }

  private async inviting(
    actor: Actor,
    viewer: Viewer,
    course: CourseRow,
    step: 'outline' | 'offer',
  ): Promise<FormRoute<NothingAsked>> {
    const people = await this.invitations.recipients(course.id, step);
    const outline = step === 'outline';
    return {
      ...frame(viewer, course, step),
      title: outline ? `Send dates and outline of “${course.title}”` : `Offer “${course.title}” to mentors`,
      lead: outline
        ? 'A letter with days, times, place and outline to everybody who has a place and has not had it.'
        : 'A letter to every approved mentor of the programme who is not booked and was not asked.',
      button: outline ? 'Send the letters' : 'Send the offers',
      Form: NothingAsked,
      act: async () => {
        await (outline
          ? this.invitations.sendOutline(actor, course.id)
          : this.invitations.offer(actor, course.id));
        return paths.course(course.id);
      },
      body: () => <Going course={course} people={people} />,
    };
  }

  private asking(actor: Actor, viewer: Viewer, course: CourseRow): Promise<FormRoute<NothingAsked>> {
    return Promise.resolve({
      ...frame(viewer, course, 'feedback'),
      title: `Ask how “${course.title}” was`,
      lead: 'A letter with a link of their own to everybody who came and has not answered. It asks how satisfied they are, and for each thing that they should be able to do now.',
      button: 'Send the questions',
      Form: NothingAsked,
      act: async () => {
        await this.feedback.ask(actor, course.id);
        return paths.course(course.id);
      },
      body: () => null,
    });
  }
}

const frame = (viewer: Viewer, course: CourseRow, step: 'book' | 'outline' | 'offer' | 'feedback') => ({
  viewer,
  nav: 'mentors',
  back: { text: course.title, href: paths.course(course.id) },
  action: paths.courseStep(course.id, step),
});

const Going = ({ course, people }: { course: CourseRow; people: readonly Recipient[] }) => {
  const without = people.filter(({ email }) => !email);
  return (
    <div class="apart">
      <SummaryList
        facts={[
          { key: 'First day', value: dayWords(course.first_on, 'not set yet') },
          {
            key: 'Goes to',
            value:
              people
                .filter(({ email }) => email)
                .map(({ name }) => name)
                .join(', ') || 'nobody',
          },
        ]}
      />
      {without.length > 0 && (
        <InsetText family="soon">
          Without an e-mail address, to be told another way: {without.map(({ name }) => name).join(', ')}.
        </InsetText>
      )}
    </div>
  );
};
