import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Attachments } from '#forms';
import { type Actor, isId, NotFound } from '#kernel';
import { mayRecord } from '#people';
import { Files } from '#platform';
import { ReferenceReads } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id, type UploadedFile, Uploads } from '../shell/session/current.js';
import { REFERENCE_STEPS, type ReferenceStepForm, ReferenceSteps } from './reference-steps.js';
import { ReferenceRecord } from './reference.view.js';
import { referencePaths } from './references-paths.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
const WRITERS = ['coordinator', 'manager'] as const;

/** One reference: what was said, what was done with it, and the letter where there is one. */
@Controller('references/:id')
export class ReferencePages {
  constructor(
    private readonly reads: ReferenceReads,
    private readonly steps: ReferenceSteps,
    private readonly attachments: Attachments,
    private readonly files: Files,
  ) {}

  @Get()
  @Act({ name: 'reference.read', allow: READERS, audit: 'read' })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.reads.reference(actor, id);
    const files = row.answer?.way === 'letter' ? await this.attachments.of(id) : [];
    return page(
      {
        title: `Reference for ${row.applicant} from ${row.referee}`,
        heading: `Reference from ${row.referee}`,
        lead: `For ${row.applicant}`,
        viewer,
        nav: 'mentors',
        narrow: true,
        back: { text: `References for ${row.applicant}`, href: referencePaths.references(row.mentor_id) },
      },
      <ReferenceRecord row={row} files={files} writes={mayRecord(actor, row.programme_id)} />,
    );
  }

  @Get('files/:fileId')
  @Act({ name: 'reference.download', allow: READERS, audit: 'read' })
  async download(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.reads.reference(actor, id);
    const file = isId(fileId) ? await this.attachments.file(id, fileId) : null;
    if (!file) throw new NotFound();
    const bytes = await this.files.read(file.sha256);
    response
      .type(file.media_type)
      .attachment(file.name)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(bytes);
  }

  @Get('letter')
  @Act({ name: 'reference.file-letter', allow: WRITERS })
  async letterForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.letter(actor, viewer, id, []));
  }

  @Post('letter')
  @Act({ name: 'reference.file-letter', allow: WRITERS })
  async fileLetter(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Uploads('files') files: UploadedFile[],
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.letter(actor, viewer, id, files), body);
  }

  @Get('steps/:step')
  @Act({ name: 'reference.step', allow: WRITERS })
  async stepForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('step') step: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.step(actor, viewer, id, step));
  }

  @Post('steps/:step')
  @Act({ name: 'reference.step', allow: WRITERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('step') step: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm<ReferenceStepForm>(response, await this.step(actor, viewer, id, step), body);
  }

  private step(
    actor: Actor,
    viewer: Viewer,
    id: string,
    word: string,
  ): Promise<FormRoute<ReferenceStepForm>> {
    const step = REFERENCE_STEPS.find(name => name === word);
    if (!step) throw new NotFound();
    return this.steps.of(step, actor, viewer, id);
  }
}
