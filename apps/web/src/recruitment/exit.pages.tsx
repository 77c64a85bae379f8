import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { type ExitRow, LeavingReads, MentorTalks } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { AsTyped } from '../casework/record-page.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, DateInput, Radios, SummaryList, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ExitForm } from './leaving.forms.js';
import { AGAIN_WORDS, EXIT_WAY_WORDS, SUCCESS_WORDS } from './leaving-words.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What a mentor says at the end of a match, or of their time with the programme. */
@Controller('mentors/:id/exit')
export class ExitPages {
  constructor(
    private readonly talks: MentorTalks,
    private readonly reads: LeavingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.exit', allow: WRITERS, audit: 'read' })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.asking(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.exit', allow: WRITERS })
  async keep(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.asking(actor, viewer, id), body);
  }

  private async asking(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ExitForm>> {
    const { name } = await this.people.mentor(actor, id);
    const exits = await this.reads.exits(actor, id);
    return {
      viewer,
      title: `How it was for ${name}`,
      lead: 'Asked within four weeks of a match that ends, and of leaving: in a talk, or by a questionnaire that they answered.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: recruitmentPaths.exit(id),
      button: 'Save what they said',
      Form: ExitForm,
      typed: typedDay('heldOn', this.clock.today()),
      above: exits.length > 0 && (
        <div class="apart stack">
          {exits.map(exit => (
            <Said key={exit.id} exit={exit} />
          ))}
        </div>
      ),
      act: async form => {
        await this.talks.exit(actor, id, form);
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('heldOn')} label="When?" />
          <Radios
            {...fields.text('how')}
            label="How did you hear from them?"
            answers={answersOf(EXIT_WAY_WORDS)}
          />
          <Textarea {...fields.text('wentWell')} label="What went well?" rows={3} limit={4000} />
          <Textarea {...fields.text('wasHard')} label="What was hard?" rows={3} limit={4000} />
          <Textarea {...fields.text('wouldHelp')} label="What would have helped?" rows={3} limit={4000} />
          <Radios
            {...fields.text('success')}
            label="Did the young person come away with something good, as they see it?"
            answers={answersOf(SUCCESS_WORDS)}
            chips
          />
          <Radios
            {...fields.text('again')}
            label="Would they mentor again?"
            answers={answersOf(AGAIN_WORDS)}
            chips
          />
        </>
      ),
    };
  }
}

const Said = ({ exit }: { exit: ExitRow }) => (
  <Card id={`exit-${exit.id}`} title={`What they said on ${dayWords(exit.held_on)}`}>
    <SummaryList
      stacked
      facts={[
        { key: 'How', value: [EXIT_WAY_WORDS[exit.how], exit.held_by].filter(Boolean).join(', by ') },
        { key: 'What went well', value: <AsTyped text={exit.went_well} none="" /> },
        { key: 'What was hard', value: <AsTyped text={exit.was_hard} none="nothing written" /> },
        { key: 'What would have helped', value: <AsTyped text={exit.would_help} none="nothing written" /> },
        { key: 'Something good for the young person', value: SUCCESS_WORDS[exit.success] },
        { key: 'Would mentor again', value: AGAIN_WORDS[exit.again] },
      ]}
    />
  </Card>
);
