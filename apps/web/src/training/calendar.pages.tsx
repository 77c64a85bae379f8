import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { CourseReads, type CourseRow, GROUP } from '#training';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Counts, LinkButton, page, Table, Tag, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { MentorTabs } from './mentor-tabs.js';
import { COURSE_KIND_WORDS, placesWords, spanWords } from './words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** The courses of one's programmes: those to come, or those of a year. */
@Controller()
export class TrainingCalendarPages {
  constructor(
    private readonly reads: CourseReads,
    private readonly clock: Clock,
  ) {}

  @Get('training')
  @Act({ name: 'training.calendar', allow: READERS })
  async calendar(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query('year') asked: unknown,
  ): Promise<string> {
    const today = this.clock.today();
    const years = await this.reads.years(actor);
    const year = years.find(each => String(each) === asked);
    const rows = year ? await this.reads.past(actor, year, today) : await this.reads.coming(actor, today);
    const writes = [...actor.roles.values()]
      .flat()
      .some(role => role === 'coordinator' || role === 'manager');
    return page(
      {
        title: 'Training',
        heading: 'Training',
        viewer,
        nav: 'mentors',
        ...(writes && {
          actions: (
            <LinkButton href={paths.newCourse} icon="plus">
              Announce a course
            </LinkButton>
          ),
        }),
      },
      <div class="stack">
        <MentorTabs current="training" />
        <Counts
          label="When"
          views={[
            { text: 'To come', href: paths.courses, current: !year },
            ...years
              .filter(each => each <= today.year)
              .map(each => ({
                text: `Held in ${each}`,
                href: paths.coursesOf(each),
                current: each === year,
              })),
          ]}
        />
        {rows.length ? (
          <Rows rows={rows} today={today.iso} />
        ) : (
          <p>
            {year
              ? `No course was held in ${year}.`
              : 'No course is planned. Announce one at least six weeks ahead.'}
          </p>
        )}
      </div>,
    );
  }
}

const Rows = ({ rows, today }: { rows: readonly CourseRow[]; today: string }) => (
  <Table
    caption="Courses"
    captionHidden
    stack
    columns={[
      { text: 'Course' },
      { text: 'When' },
      { text: 'Places' },
      { text: 'Dates and outline' },
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <span key={row.id}>
        <a href={paths.course(row.id)}>{row.title}</a>
        <br />
        <span class="small soft">{COURSE_KIND_WORDS[row.kind]}</span>
      </span>,
      row.called_off_on ? <Tag key={row.id}>Called off</Tag> : spanWords(row),
      <Places key={row.id} row={row} today={today} />,
      row.outline_on ? `sent ${dayWords(row.outline_on)}` : 'not sent yet',
      row.programme,
    ])}
  />
);

const Places = ({ row, today }: { row: CourseRow; today: string }) => {
  const few =
    row.first_on !== null && row.first_on > today && row.booked < GROUP.least && row.kind === 'initial';
  return (
    <>
      {placesWords(row)}
      {few && (
        <>
          {' '}
          <Tag family="wait" icon="wait">{`fewer than ${GROUP.least}`}</Tag>
        </>
      )}
    </>
  );
};
