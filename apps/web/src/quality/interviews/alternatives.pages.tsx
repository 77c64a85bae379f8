import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Catalogue, InterviewAlternatives } from '#evidence';
import type { Actor } from '#kernel';
import { type FormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import { Select, Textarea, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS, QualityScope, type Query as Asking } from '../quality-scope.js';
import { frameworkIn, kindIn } from './asked-of-query.js';
import { AlternativeForm } from './interview.forms.js';
import { KIND_WORDS } from './interview-words.js';

/** Nobody can be offered: a wider sample of paperwork instead. */
@Controller('quality/interviews/alternatives')
export class InterviewAlternativePages {
  constructor(
    private readonly alternatives: InterviewAlternatives,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
  ) {}

  @Get('new')
  @Act({ name: 'evidence.interview-alternative', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.alternative(actor, viewer, query));
  }

  @Post('new')
  @Act({ name: 'evidence.interview-alternative', allow: MANAGERS })
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: Asking,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.alternative(actor, viewer, body), body);
  }

  @Post(':id/end')
  @Act({ name: 'evidence.interview-alternative-end', allow: MANAGERS })
  async end(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.alternatives.end(actor, id);
    response.redirect(303, qualityPaths.interviews());
  }

  private async alternative(actor: Actor, viewer: Viewer, from: Asking): Promise<FormRoute<AlternativeForm>> {
    const [framework, kind] = [frameworkIn(this.catalogue, from), kindIn(from)];
    const programmes = await this.scope.programmes(actor, MANAGERS);
    return {
      viewer,
      title: `No ${KIND_WORDS[kind].one} can be offered`,
      lead: 'A wider sample of paperwork takes the place of the interviews. Each pack says so from now on; why stays here.',
      nav: 'quality',
      back: { text: 'Interviews', href: qualityPaths.interviews(framework.id) },
      action: '/quality/interviews/alternatives/new',
      button: 'Offer paperwork instead',
      Form: AlternativeForm,
      typed: { framework: framework.id, kind, programmeId: programmes[0]?.id ?? '' },
      act: async form => {
        await this.alternatives.choose(actor, form);
        return qualityPaths.interviews(framework.id);
      },
      body: fields => (
        <>
          {(['framework', 'kind'] as const).map(name => (
            <input key={name} type="hidden" name={name} value={fields.text(name).value ?? ''} />
          ))}
          <Select
            {...fields.text('programmeId')}
            label="Programme"
            choices={programmes.map(one => ({ value: one.id, text: one.name }))}
          />
          <Textarea {...fields.text('why')} label="Why can nobody be offered?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}
