import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { mayRecord } from '#people';
import { ReferenceReads, References } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Input, page, Radios, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { referencePaths } from './references-paths.js';
import { REFUSED_WORDS, SETTING_WORDS } from './references-words.js';
import { AskForm } from './references.forms.js';
import { ReferenceList } from './references.view.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
const WRITERS = ['coordinator', 'manager'] as const;

/** Who was asked about an applicant, and asking somebody. */
@Controller('mentors/:id/references')
export class ReferenceListPages {
  constructor(
    private readonly reads: ReferenceReads,
    private readonly references: References,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'reference.list', allow: READERS, audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const applicant = await this.reads.applicant(actor, id);
    const lines = await this.reads.of(actor, id);
    return page(
      {
        title: `References for ${applicant.name}`,
        heading: `References for ${applicant.name}`,
        lead: 'Two satisfactory ones, from people who know them in work or education and are not relatives, come before the approval.',
        viewer,
        nav: 'mentors',
        back: { text: applicant.name, href: paths.mentor(id) },
      },
      <ReferenceList
        mentorId={id}
        lines={lines}
        today={this.clock.today()}
        writes={mayRecord(actor, applicant.programme_id)}
      />,
    );
  }

  @Get('new')
  @Act({ name: 'reference.ask', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.asking(actor, viewer, id));
  }

  @Post('new')
  @Act({ name: 'reference.ask', allow: WRITERS })
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.asking(actor, viewer, id), body);
  }

  private async asking(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AskForm>> {
    const { name } = await this.reads.applicant(actor, id);
    return {
      viewer,
      title: `Ask for a reference for ${name}`,
      lead: 'The referee gets a letter with a link to a form. It says that somebody named them; who, they see on the form.',
      nav: 'mentors',
      back: { text: `References for ${name}`, href: referencePaths.references(id) },
      action: referencePaths.askReferee(id),
      button: 'Ask for the reference',
      Form: AskForm,
      act: async form => {
        await this.references.ask(actor, id, form);
        return referencePaths.references(id);
      },
      body: fields => (
        <>
          <Input {...fields.text('name')} label="Name of the referee" />
          <Input
            {...fields.text('email')}
            label="E-mail address"
            hint="Better one of the place where they work than one of their own. Leave it empty if they write a letter instead."
            type="email"
          />
          <Input {...fields.text('organisation')} label="Where they work or worked" />
          <Radios
            {...fields.text('knows')}
            label={`How do they know ${name}?`}
            hint="Relatives, partners, people of one household and other applicants cannot be referees. A friend may say something, and does not count as one of the two."
            answers={answersOf({ ...SETTING_WORDS, ...REFUSED_WORDS })}
          />
        </>
      ),
    };
  }
}
