import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseStudies, CaseStudyReads, CaseStudySignOff, StoryPrompts } from '#evidence';
import type { Actor } from '#kernel';
import { type OwnFormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Problems, type Viewer } from '../../shell/components.js';
import { readForm } from '../../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { submit } from '../../shell/submit.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS } from '../quality-scope.js';
import { SignOffForm, StoryForm } from './case-study.forms.js';
import { caseStudyPage } from './case-study.view.js';
import { storyEditor } from './story-editor.view.js';

/** One story: read, written and signed off. Opening it is written down: it is somebody's life. */
@Controller('quality/case-studies/:id')
export class CaseStudyPages {
  constructor(
    private readonly studies: CaseStudies,
    private readonly reads: CaseStudyReads,
    private readonly signOff: CaseStudySignOff,
    private readonly prompts: StoryPrompts,
  ) {}

  @Get()
  @Act({ name: 'evidence.case-study', allow: MANAGERS, audit: 'read' })
  show(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer, @Id('id') id: string): Promise<string> {
    return this.page(actor, viewer, id, noProblems);
  }

  @Post('sign-off')
  @Act({ name: 'evidence.case-study-sign-off', allow: MANAGERS })
  async sign(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const render = (_: unknown, problems: Problems) => this.page(actor, viewer, id, problems);
    await submit(response, readForm(SignOffForm, body), render, async ({ version }) => {
      await this.signOff.signOff(actor, id, version);
      return qualityPaths.caseStudy(id);
    });
  }

  @Get('write')
  @Act({ name: 'evidence.case-study-write', allow: MANAGERS, audit: 'read' })
  async editor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.story(actor, viewer, id));
  }

  @Post('write')
  @Act({ name: 'evidence.case-study-write', allow: MANAGERS })
  async write(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.story(actor, viewer, id), body);
  }

  private async page(actor: Actor, viewer: Viewer, id: string, problems: Problems): Promise<string> {
    const study = await this.reads.one(actor, id);
    const [missing, versions, packs] = [
      await this.reads.missing(study),
      await this.reads.versions(id),
      await this.reads.packs(id),
    ];
    return caseStudyPage(viewer, { study, missing, versions, packs }, problems);
  }

  private async story(actor: Actor, viewer: Viewer, id: string): Promise<OwnFormRoute<StoryForm>> {
    const study = await this.reads.one(actor, id);
    const prompts = await this.prompts.of(study.kind, study.subject_id);
    return {
      Form: StoryForm,
      typed: {
        beginning: study.beginning ?? '',
        middle: study.middle ?? '',
        ending: study.ending ?? '',
        quotes: study.quotes ?? '',
        version: String(study.version),
      },
      act: async form => {
        const { version, ...text } = form;
        await this.studies.write(actor, id, version, text);
        return qualityPaths.caseStudy(id);
      },
      page: storyEditor(viewer, study, prompts),
    };
  }
}
