import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { TrainingTopics } from '#training';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { Card, DateInput, page, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { linesOf, TopicsForm } from './training.forms.js';

/** The topics that initial training has to cover, for each programme. */
@Controller('settings/training')
export class TopicSettingPages {
  constructor(
    private readonly topics: TrainingTopics,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'training.settings', allow: ['manager'] })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const programmes = await this.programmes.of(actor, 'manager');
    const lists = await Promise.all(programmes.map(({ id }) => this.topics.inForce(id, this.clock.today())));
    return page(
      {
        title: 'Training',
        heading: 'Training',
        lead: 'What initial training has to cover before a match. A change holds from a day on; who was complete before stays complete.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="training" />
        <div class="stack stack--loose">
          {programmes.map(({ id, name }, at) => (
            <Card
              key={id}
              id={`topics-${at + 1}`}
              title={name}
              aside={
                <a href={paths.trainingTopics(id)} aria-label={`Change the topics of ${name}`}>
                  Change
                </a>
              }
            >
              <ol class="stack stack--tight">
                {lists[at]?.map(({ key, words }) => (
                  <li key={key}>{words}</li>
                ))}
              </ol>
            </Card>
          ))}
        </div>
      </>,
    );
  }

  @Get(':programmeId/topics')
  @Act({ name: 'training.set-topics', allow: ['manager'] })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.setting(actor, viewer, programmeId));
  }

  @Post(':programmeId/topics')
  @Act({ name: 'training.set-topics', allow: ['manager'] })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.setting(actor, viewer, programmeId), body);
  }

  private async setting(actor: Actor, viewer: Viewer, programmeId: string): Promise<FormRoute<TopicsForm>> {
    const programme = (await this.programmes.of(actor, 'manager')).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    const today = this.clock.today();
    const [topics, [last]] = await Promise.all([
      this.topics.inForce(programmeId, today),
      this.topics.history(actor, programmeId),
    ]);
    return {
      viewer,
      title: `Topics of initial training: ${programme.name}`,
      lead: last
        ? `Last set by ${last.set_by ?? 'nobody known'}, from ${dayWords(last.effective_from)}.`
        : 'The usual topics, until this programme sets its own.',
      nav: 'settings',
      back: { text: 'Training', href: paths.trainingSettings },
      action: paths.trainingTopics(programmeId),
      button: 'Save the change',
      Form: TopicsForm,
      typed: { lines: topics.map(({ words }) => words).join('\n'), ...typedDay('from', today) },
      act: async ({ lines, from }) => {
        await this.topics.set(actor, programmeId, linesOf(lines), from);
        return paths.trainingSettings;
      },
      body: fields => (
        <>
          <Textarea
            {...fields.text('lines')}
            label="One to a line"
            hint="A line that you leave as it is keeps what was recorded for it. A line that you reword is a new topic."
            rows={18}
            limit={8000}
          />
          <DateInput {...fields.day('from')} label="From which day?" hint="Today or a later day" />
        </>
      ),
    };
  }
}
