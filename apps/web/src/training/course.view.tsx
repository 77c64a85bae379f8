import type { LocalDate } from '#kernel';
import type {
  BookingRow,
  ContributorRow,
  CourseFeedback,
  CourseRow,
  CourseSessionRow,
  Topic,
} from '#training';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import {
  Button,
  Card,
  counted,
  CsrfForm,
  InsetText,
  LinkButton,
  State,
  SummaryList,
  Table,
  TaskList,
} from '../shell/components.js';
import { lengthWords, placesWords, whenWords } from './words.js';

export interface CourseShown {
  readonly course: CourseRow;
  readonly sessions: readonly CourseSessionRow[];
  readonly bookings: readonly BookingRow[];
  readonly topics: readonly Topic[];
  readonly feedback: CourseFeedback;
  readonly contributors: readonly ContributorRow[];
  readonly writes: boolean;
  readonly over: boolean;
  readonly today: LocalDate;
}

export const SessionsCard = ({ course, sessions, topics, writes, today }: CourseShown) => {
  const open = topics.filter(({ key }) => !sessions.some(session => session.topics.includes(key)));
  return (
    <Card
      id="sessions"
      title="Sessions"
      aside={writes && <a href={paths.courseStep(course.id, 'sessions/new')}>Add a session</a>}
    >
      {sessions.length ? (
        <TaskList
          wide
          tasks={sessions.map(session => ({
            name: writes ? (
              <a href={paths.trainingSession(session.id)}>{whenWords(session)}</a>
            ) : (
              whenWords(session)
            ),
            hint: sessionWords(session),
            status:
              session.held_on > today.iso ? (
                <span class="soft">to come</span>
              ) : (
                <a href={paths.register(session.id)}>
                  {session.ticked ? `Register: ${session.present} came` : 'Take the register'}
                </a>
              ),
          }))}
        />
      ) : (
        <p>No session yet. Add the first: its day belongs in the letter.</p>
      )}
      {course.kind === 'initial' && sessions.length > 0 && open.length > 0 && (
        <InsetText family="soon">
          Not covered by any session: {open.map(({ words }) => words).join('; ')}.
        </InsetText>
      )}
    </Card>
  );
};

const sessionWords = ({ minutes, venue, trainer, topics }: CourseSessionRow): string =>
  [
    lengthWords(minutes),
    venue,
    trainer && `with ${trainer}`,
    topics.length && counted(topics.length, 'topic'),
  ]
    .filter(Boolean)
    .join(', ');

export const BookingsCard = (shown: CourseShown) => {
  const { course, bookings, writes, over } = shown;
  const untold = bookings.filter(({ state, outline_on }) => state === 'booked' && !outline_on).length;
  return (
    <Card id="bookings" title="Places" aside={<span class="num">{placesWords(course)}</span>}>
      {bookings.length ? <BookingTable {...shown} /> : <p>Nobody is booked yet.</p>}
      {writes && !over && (
        <div class="cairn-button-group apart-above">
          {untold > 0 && (
            <LinkButton kind="secondary" href={paths.courseStep(course.id, 'outline')}>
              {`Send dates and outline to ${untold}`}
            </LinkButton>
          )}
          {course.kind !== 'initial' && (
            <a href={paths.courseStep(course.id, 'offer')}>Offer it to mentors</a>
          )}
        </div>
      )}
    </Card>
  );
};

const BookingTable = ({ course, bookings, writes, over }: CourseShown) => (
  <Table
    caption="Who has a place"
    captionHidden
    stack
    columns={[
      { text: 'Mentor' },
      { text: 'Place' },
      { text: 'Dates and outline' },
      { text: 'Attended' },
      { text: over ? 'Certificate' : 'Change' },
    ]}
    rows={bookings.map(row => [
      <a key={row.id} href={paths.mentorTraining(row.mentor_id)}>
        {row.name}
      </a>,
      row.state === 'booked' ? `since ${dayWords(row.booked_on)}` : <State key={row.id} is="waiting" />,
      <Told key={row.id} row={row} course={course} writes={writes && !over} />,
      row.sessions ? lengthWords(row.minutes) : over ? 'did not come' : 'not yet',
      over ? (
        <Certificate key={row.id} row={row} writes={writes} />
      ) : (
        writes && row.sessions === 0 && <GiveUp key={row.id} row={row} />
      ),
    ])}
  />
);

const Told = ({ row, course, writes }: { row: BookingRow; course: CourseRow; writes: boolean }) => {
  if (row.outline_on) return <>{dayWords(row.outline_on)}</>;
  if (row.state === 'waiting') return <>once there is a place</>;
  if (row.has_email || !writes) return <>not yet</>;
  return (
    <CsrfForm action={paths.outlineTold(course.id, row.mentor_id)} aria-label={`${row.name} was told`}>
      <Button kind="secondary" small>
        Told another way
      </Button>
    </CsrfForm>
  );
};

const Certificate = ({ row, writes }: { row: BookingRow; writes: boolean }) => {
  if (row.certificate_id)
    return (
      <a href={paths.certificate(row.certificate_id)} aria-label={`Print the certificate of ${row.name}`}>
        Print
      </a>
    );
  if (!writes || !row.sessions) return <>none</>;
  return (
    <CsrfForm action={paths.certify(row.id)} aria-label={`Certificate of ${row.name}`}>
      <Button kind="secondary" small>
        Give the certificate
      </Button>
    </CsrfForm>
  );
};

const GiveUp = ({ row }: { row: BookingRow }) => (
  <CsrfForm action={paths.cancelBooking(row.id)} aria-label={`Place of ${row.name}`}>
    <Button kind="secondary" small>
      Cancel the place
    </Button>
  </CsrfForm>
);

export const CourseFacts = ({ course, writes, over }: CourseShown) => (
  <Card
    id="about"
    title="About the course"
    aside={writes && <a href={paths.courseStep(course.id, 'correct')}>Correct the course</a>}
  >
    <SummaryList
      facts={[
        { key: 'Outline', value: <AsTyped text={course.outline} none="not written yet" /> },
        {
          key: 'Afterwards they can',
          value: course.outcomes.length ? (
            <ul class="stack stack--tight">
              {course.outcomes.map(({ key, words }) => (
                <li key={key}>{words}</li>
              ))}
            </ul>
          ) : (
            'not written yet'
          ),
        },
        {
          key: 'Places',
          value: course.overbook
            ? `${course.group_most}, and ${course.overbook} more because some stay away`
            : course.group_most,
        },
        { key: 'Announced', value: dayWords(course.announced_on) },
        { key: 'Dates and outline sent', value: dayWords(course.outline_on) },
      ]}
    />
    {writes && !over && (
      <p class="small apart-above">
        <a href={paths.courseStep(course.id, 'call-off')}>Call the course off</a>
      </p>
    )}
  </Card>
);
