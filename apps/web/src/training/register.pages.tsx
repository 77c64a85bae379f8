import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { mayRecord } from '#people';
import {
  CourseReads,
  type CourseSessionRow,
  MentorTrainingReads,
  type RegisterRow,
  TrainingRegister,
} from '#training';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { CsrfForm, noProblems, page, Radios, Savebar, Textarea, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { type FormPage, submit } from '../shell/submit.js';
import { readRegister } from './register.form.js';
import { lengthWords, whenWords } from './words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** The register of one session: one thumb, a church hall, and people who want to go home. */
@Controller('training/sessions/:id/register')
export class RegisterPages {
  constructor(
    private readonly register: TrainingRegister,
    private readonly courses: CourseReads,
    private readonly reads: MentorTrainingReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'training.register', allow: READERS, audit: 'read' })
  async open(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const { rows, show } = await this.shown(actor, viewer, id);
    return show(typedRegister(rows), noProblems);
  }

  @Post()
  @Act({ name: 'training.take-register', allow: ['coordinator', 'manager'] })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { rows, session, show } = await this.shown(actor, viewer, id);
    return submit(response, readRegister(rows, body), show, async lines => {
      await this.register.take(actor, id, lines);
      return paths.course(session.course_id);
    });
  }

  private async shown(
    actor: Actor,
    viewer: Viewer,
    id: string,
  ): Promise<{ rows: RegisterRow[]; session: CourseSessionRow; show: FormPage }> {
    const session = await this.courses.session(actor, id);
    const [course, rows] = await Promise.all([
      this.courses.course(actor, session.course_id),
      this.reads.register(actor, id),
    ]);
    const early = session.held_on > this.clock.today().iso;
    const writes = mayRecord(actor, course.programme_id) && !early && !course.called_off_on;
    const show: FormPage = (typed, problems) =>
      page(
        {
          title: `Register: ${course.title}`,
          heading: 'Register',
          lead: `${course.title}. ${whenWords(session)}, ${lengthWords(session.minutes)}.`,
          viewer,
          nav: 'mentors',
          back: { text: course.title, href: paths.course(course.id) },
          errors: problems,
          narrow: true,
        },
        <div class="cairn-phone">
          {early && <p>The register opens on the day of the session.</p>}
          {rows.length === 0 && <p>Nobody has a place on this course. Book who came first.</p>}
          {rows.length > 0 && writes && (
            <CsrfForm action={paths.register(id)} class="stack">
              {rows.map(row => (
                <Line key={row.mentor_id} row={row} fields={fieldsOf(typed, problems)} />
              ))}
              <Savebar button="Save the register" note="You can save it half done, and come back." />
            </CsrfForm>
          )}
          {rows.length > 0 && !writes && <ReadOnly rows={rows} />}
        </div>,
      );
    return { rows, session, show };
  }
}

const Line = ({ row, fields }: { row: RegisterRow; fields: ReturnType<typeof fieldsOf> }) => (
  <div class="cairn-card">
    <Radios
      {...fields.text(`present-${row.mentor_id}`)}
      label={row.name}
      chips
      answers={[
        { value: 'yes', text: 'Present' },
        { value: 'no', text: 'Absent' },
      ]}
    />
    <Textarea
      {...fields.text(`note-${row.mentor_id}`)}
      label={`How ${row.name} took part, and what they understood`}
      rows={2}
    />
    <input
      type="hidden"
      name={`version-${row.mentor_id}`}
      value={fields.text(`version-${row.mentor_id}`).value ?? ''}
    />
  </div>
);

const ReadOnly = ({ rows }: { rows: readonly RegisterRow[] }) => (
  <ul class="stack">
    {rows.map(row => (
      <li key={row.mentor_id}>
        <strong>{row.name}</strong>: {row.present === null ? 'open' : row.present ? 'present' : 'absent'}
        {row.note && <span class="as-typed">. {row.note}</span>}
      </li>
    ))}
  </ul>
);

const typedRegister = (rows: readonly RegisterRow[]): Typed =>
  Object.fromEntries(
    rows.flatMap(row => [
      ...(row.present === null ? [] : [[`present-${row.mentor_id}`, row.present ? 'yes' : 'no'] as const]),
      [`note-${row.mentor_id}`, row.note] as const,
      [`version-${row.mentor_id}`, row.version === null ? '' : String(row.version)] as const,
    ]),
  );
