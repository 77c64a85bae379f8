import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { ContributorReads, type ContributorRow, CourseReads, TrainingContributors } from '#training';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { choicesOf } from '../people/worker-field.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Button, Card, CsrfForm, Input, Select, TaskList, type Viewer } from '../shell/components.js';
import { CleanText, IsRecordId } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import type { CourseShown } from './course.view.js';
import { whenWords } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

class ContributorForm {
  @IsRecordId() readonly mentorId!: string | null;
  @IsRecordId() readonly menteeId!: string | null;
  @CleanText(500, { required: 'Say what they do there', like: /^.{3}/su, words: 'Write at least 3 letters' })
  readonly part!: string;
}

/** Mentors, those who were, and mentees who tell of their experience at a session. */
@Controller('training')
export class ContributorPages {
  constructor(
    private readonly contributors: TrainingContributors,
    private readonly reads: ContributorReads,
    private readonly courses: CourseReads,
  ) {}

  @Get('sessions/:id/contributors')
  @Act({ name: 'training.name-contributor', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.naming(actor, viewer, id));
  }

  @Post('sessions/:id/contributors')
  @Act({ name: 'training.name-contributor', allow: WRITERS })
  async name(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.naming(actor, viewer, id), body);
  }

  @Post('contributors/:id/strike')
  @Act({ name: 'training.strike-contributor', allow: WRITERS })
  async strike(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    response.redirect(303, paths.course(await this.contributors.strike(actor, id)));
  }

  private async naming(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ContributorForm>> {
    const session = await this.courses.session(actor, id);
    const course = await this.courses.course(actor, session.course_id);
    const { mentors, mentees } = await this.reads.choices(actor, course.programme_id);
    return {
      viewer,
      title: 'Who shares their experience?',
      lead: `${course.title}. ${whenWords(session)}.`,
      nav: 'mentors',
      back: { text: course.title, href: paths.course(course.id) },
      action: paths.contributors(id),
      button: 'Name them',
      Form: ContributorForm,
      act: async form => paths.course(await this.contributors.name(actor, id, form)),
      body: fields => (
        <>
          <Select
            {...fields.text('mentorId')}
            label="A mentor, or somebody who was one"
            choices={choicesOf(mentors)}
            prompt="No mentor"
          />
          <Select
            {...fields.text('menteeId')}
            label="Or a mentee"
            hint="With their agreement, and somebody beside them."
            choices={choicesOf(mentees)}
            prompt="No mentee"
          />
          <Input
            {...fields.text('part')}
            label="What do they do there?"
            hint="Tells of her first year as a mentor."
          />
        </>
      ),
    };
  }
}

const KIND: Readonly<Record<ContributorRow['kind'], string>> = {
  mentor: 'mentor',
  'ex-mentor': 'was a mentor',
  mentee: 'mentee',
};

/** Who helps at which session of a course. */
export const ContributorsCard = ({ sessions, contributors, writes }: CourseShown) =>
  sessions.length > 0 && (contributors.length > 0 || writes) ? (
    <Card id="contributors" title="Sharing their experience">
      {contributors.length > 0 ? (
        <TaskList
          wide
          tasks={contributors.map(row => {
            const session = sessions.find(({ id }) => id === row.sessionId);
            return {
              name: `${row.name} (${KIND[row.kind]})`,
              hint: [row.part, session && whenWords(session)].filter(Boolean).join('. '),
              status: writes && (
                <CsrfForm action={paths.strikeContributor(row.id)} aria-label={`${row.name} does not help`}>
                  <Button kind="secondary" small>
                    Take off
                  </Button>
                </CsrfForm>
              ),
            };
          })}
        />
      ) : (
        <p>Nobody yet. A mentor or a mentee who tells of it makes training real.</p>
      )}
      {writes && (
        <ul class="stack stack--tight apart-above">
          {sessions.map(session => (
            <li key={session.id}>
              <a href={paths.contributors(session.id)}>{`Name somebody for ${whenWords(session)}`}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  ) : null;
