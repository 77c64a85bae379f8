import { Controller, Get } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import {
  type BookedCourseRow,
  MentorTrainingReads,
  type Topic,
  TrainingNeedsReads,
  TrainingReads,
  type TrainingRow,
  TrainingTopics,
} from '#training';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, LinkButton, page, State, SummaryList, TaskList, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { NeedsCard } from './needs.pages.js';
import { KIND_WORDS, lengthWords, spanWords, topicWords } from './words.js';

/** The training of one mentor: what they lack, what they attended, what they are booked on. */
@Controller('mentors/:id/training')
export class MentorTrainingPages {
  constructor(
    private readonly people: PeopleReads,
    private readonly attended: TrainingReads,
    private readonly reads: MentorTrainingReads,
    private readonly topics: TrainingTopics,
    private readonly clock: Clock,
    private readonly needs: TrainingNeedsReads,
  ) {}

  @Get()
  @Act({
    name: 'training.of-mentor',
    allow: ['coordinator', 'manager', 'safeguarding-lead'],
    audit: 'read',
  })
  async training(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const mentor = await this.people.mentor(actor, id);
    const today = this.clock.today();
    const [rows, lacking, booked, certificates, topics, needs] = await Promise.all([
      this.attended.ofMentor(actor, id),
      this.reads.lacking(id, today),
      this.reads.bookedBy(actor, id),
      this.reads.certificatesOf(actor, id),
      this.topics.inForce(mentor.programme_id, today),
      this.needs.ofMentor(actor, id),
    ]);
    const writes = mayRecord(actor, mentor.programme_id);
    return page(
      {
        title: `Training of ${mentor.name}`,
        heading: `Training of ${mentor.name}`,
        viewer,
        nav: 'mentors',
        back: { text: mentor.name, href: paths.mentor(id) },
        ...(writes && {
          actions: <LinkButton href={paths.training(id)}>Record training elsewhere</LinkButton>,
        }),
      },
      <div class="stack stack--loose">
        <Initial
          id={id}
          rows={rows}
          topics={topics}
          lacking={lacking.map(({ text }) => text)}
          writes={writes}
        />
        <NeedsCard id={id} rows={needs} writes={writes} />
        {booked.length > 0 && (
          <Card id="booked" title="Courses">
            <TaskList
              tasks={booked.map(course => ({
                name: <a href={paths.course(course.id)}>{course.title}</a>,
                hint: spanWords(course),
                status: <Place course={course} today={today.iso} />,
              }))}
            />
          </Card>
        )}
        <Card id="attended" title="Attended">
          {rows.length ? (
            <SummaryList facts={rows.map(row => factOf(row, topics, writes))} />
          ) : (
            <p>No training is recorded yet.</p>
          )}
        </Card>
        {certificates.length > 0 && (
          <Card id="certificates" title="Certificates">
            <SummaryList
              facts={certificates.map(row => ({
                key: dayWords(row.issued_on),
                value: <a href={paths.certificate(row.id)}>{row.title} (PDF)</a>,
              }))}
            />
          </Card>
        )}
      </div>,
    );
  }
}

const Place = ({ course, today }: { course: BookedCourseRow; today: string }) => {
  if (course.last_on !== null && course.last_on < today) return <span class="soft">over</span>;
  return course.state === 'booked' ? <span class="soft">has a place</span> : <State is="waiting" />;
};

interface InitialProps {
  readonly id: string;
  readonly rows: readonly TrainingRow[];
  readonly topics: readonly Topic[];
  readonly lacking: readonly string[];
  readonly writes: boolean;
}

const Initial = ({ id, rows, topics, lacking, writes }: InitialProps) => {
  const counting = rows.filter(({ kind }) => kind === 'initial' || kind === 'catch-up');
  const whole = counting.some(row => row.all_topics);
  const covered = (key: string) => whole || counting.some(row => row.topics.includes(key));
  const open = topics.filter(({ key }) => !covered(key));
  return (
    <Card
      id="initial"
      title="Initial training"
      aside={lacking.length ? <State is="gap" /> : <State is="done" />}
    >
      {lacking.length ? lacking.map(text => <p key={text}>{text}.</p>) : <p>Complete: nothing is missing.</p>}
      {open.length > 0 && (
        <div class="stack apart-above">
          <h3>Topics still to cover</h3>
          <ul class="stack stack--tight">
            {open.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
          {writes && (
            <p>
              <a href={`${paths.training(id)}?kind=catch-up`}>Record that they caught up on a topic</a>
            </p>
          )}
        </div>
      )}
    </Card>
  );
};

const factOf = (row: TrainingRow, topics: readonly Topic[], writes: boolean) => ({
  key: dayWords(row.held_on),
  value: (
    <>
      {row.title}, {lengthWords(row.minutes)}. {KIND_WORDS[row.kind]}: {topicWords(row, topics)}.
      {row.participation && <p class="as-typed">{row.participation}</p>}
    </>
  ),
  action: writes && (
    <a
      href={row.session_id ? paths.register(row.session_id) : paths.correctTraining(row.record_id)}
      aria-label={`Correct what is recorded of ${dayWords(row.held_on)}: ${row.title}`}
    >
      Correct
    </a>
  ),
});
