import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { Bookings, MentorTrainingReads, type OwnCourseRow } from '#training';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Button, Card, CsrfForm, page, Panel, SummaryList, Tag, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { whenWords } from './words.js';

/** A mentor's own courses: to book a place or to give it up. Nobody else stands on them. */
@Controller('mentor/training')
export class OwnTrainingPages {
  constructor(
    private readonly reads: MentorTrainingReads,
    private readonly bookings: Bookings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'training.own', allow: ['mentor'] })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const today = this.clock.today();
    const [courses, certificates] = await Promise.all([
      this.reads.own(actor, today),
      this.reads.ownCertificates(actor),
    ]);
    return page(
      {
        title: 'Training',
        heading: 'Training',
        viewer,
        nav: 'mentor',
        narrow: true,
        back: { text: 'Home', href: paths.mentorHome },
      },
      <div class="cairn-phone stack stack--loose">
        {courses.length === 0 && (
          <Panel title="Nothing is planned" level={2}>
            <p>We write to you as soon as there is a course for you.</p>
          </Panel>
        )}
        {courses.map((course, at) => (
          <Own key={course.id} course={course} at={at} />
        ))}
        {certificates.length > 0 && (
          <Card id="certificates" title="Your certificates">
            <ul class="stack stack--tight">
              {certificates.map(row => (
                <li key={row.id}>
                  <a class="tap" href={paths.certificate(row.id)}>
                    {row.title}, {dayWords(row.issued_on)} (PDF)
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>,
    );
  }

  @Post(':id/book')
  @Act({ name: 'training.book-own', allow: ['mentor'] })
  async book(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.bookings.bookOwn(actor, id);
    response.redirect(303, paths.ownTraining);
  }

  @Post(':id/cancel')
  @Act({ name: 'training.cancel-own', allow: ['mentor'] })
  async cancel(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.bookings.cancelOwn(actor, id);
    response.redirect(303, paths.ownTraining);
  }
}

const Own = ({ course, at }: { course: OwnCourseRow; at: number }) => (
  <Card id={`course-${at + 1}`} title={course.title} aside={<Place course={course} />}>
    <div class="stack">
      <SummaryList
        stacked
        facts={course.sessions.map(session => ({
          key: whenWords(session),
          value: [session.venue, session.access].filter(Boolean).join('. ') || 'place to follow',
        }))}
      />
      {course.outline && (
        <p>
          <AsTyped text={course.outline} none="" />
        </p>
      )}
      {course.state ? (
        !course.began && (
          <CsrfForm action={paths.ownBooking(course.id, 'cancel')} aria-label={`Your place: ${course.title}`}>
            <Button kind="secondary" block>
              {course.state === 'booked' ? 'Give up my place' : 'Leave the waiting list'}
            </Button>
          </CsrfForm>
        )
      ) : (
        <CsrfForm action={paths.ownBooking(course.id, 'book')} aria-label={`Book: ${course.title}`}>
          <Button big block>
            {course.full ? 'Join the waiting list' : 'Book my place'}
          </Button>
        </CsrfForm>
      )}
    </div>
  </Card>
);

const Place = ({ course: { state, full } }: { course: OwnCourseRow }) => {
  if (state === 'booked')
    return (
      <Tag family="good" icon="ready">
        You have a place
      </Tag>
    );
  if (state === 'waiting')
    return (
      <Tag family="wait" icon="wait">
        You are waiting
      </Tag>
    );
  return full ? <Tag>Full</Tag> : null;
};
