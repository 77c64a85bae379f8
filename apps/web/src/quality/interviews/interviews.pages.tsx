import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Catalogue, EligibleReads, InterviewAlternatives, InterviewReads, Interviews } from '#evidence';
import type { Actor } from '#kernel';
import { type FormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import { DateInput, type Viewer } from '../../shell/components.js';
import { typedDay } from '../../shell/forms/typed.js';
import { CurrentActor, CurrentViewer } from '../../shell/session/current.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS, QualityScope, type Query as Asking } from '../quality-scope.js';
import { afterIn, frameworkIn, kindIn, personIn, withInterviews } from './asked-of-query.js';
import { eligiblePage } from './eligible.view.js';
import { InviteForm } from './interview.forms.js';
import { KIND_WORDS } from './interview-words.js';
import { interviewsPage } from './interviews.view.js';

/** Whom an assessor speaks with: who can be chosen, and who was invited. */
@Controller('quality/interviews')
export class InterviewPages {
  constructor(
    private readonly interviews: Interviews,
    private readonly reads: InterviewReads,
    private readonly eligible: EligibleReads,
    private readonly alternatives: InterviewAlternatives,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
  ) {}

  @Get()
  @Act({ name: 'evidence.interviews', allow: MANAGERS })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
  ): Promise<string> {
    const framework = frameworkIn(this.catalogue, query);
    return interviewsPage({
      viewer,
      framework,
      frameworks: withInterviews(this.catalogue),
      interviews: await this.reads.all(actor, framework.id),
      alternatives: await this.alternatives.standing(actor, framework.id),
    });
  }

  @Get('eligible')
  @Act({ name: 'evidence.interview-eligible', allow: MANAGERS })
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
  ): Promise<string> {
    const [framework, kind] = [frameworkIn(this.catalogue, query), kindIn(query)];
    const found = await this.eligible.page(actor, framework.id, kind, afterIn(query));
    return eligiblePage(viewer, framework, kind, found);
  }

  @Get('new')
  @Act({ name: 'evidence.interview-invite', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.invitation(actor, viewer, query));
  }

  @Post('new')
  @Act({ name: 'evidence.interview-invite', allow: MANAGERS })
  async invite(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: Asking,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.invitation(actor, viewer, body), body);
  }

  private async invitation(actor: Actor, viewer: Viewer, from: Asking): Promise<FormRoute<InviteForm>> {
    const [framework, kind] = [frameworkIn(this.catalogue, from), kindIn(from)];
    const person = await this.eligible.one(actor, kind, personIn(from));
    return {
      viewer,
      title: `Invite ${person.name}`,
      lead: `To an interview with the assessor, as a ${KIND_WORDS[kind].one}. Tell them that the questions stay with the service, and that what they choose to say stays between them and the assessor.`,
      nav: 'quality',
      back: { text: 'Who can be chosen', href: qualityPaths.eligible(framework.id, kind) },
      action: '/quality/interviews/new',
      button: 'Record the invitation',
      Form: InviteForm,
      typed: {
        framework: framework.id,
        kind,
        person: person.subject_id,
        ...typedDay('invitedOn', this.scope.today),
      },
      act: async form =>
        qualityPaths.interview(await this.interviews.invite(actor, { ...form, subjectId: form.person })),
      body: fields => (
        <>
          {(['framework', 'kind', 'person'] as const).map(name => (
            <input key={name} type="hidden" name={name} value={fields.text(name).value ?? ''} />
          ))}
          <DateInput {...fields.day('invitedOn')} label="Invited on" />
        </>
      ),
    };
  }
}
