import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound, Refusal } from '#kernel';
import { AcknowledgementReads, Acknowledgements, DocumentReads, POLICY_TYPES } from '#organisation';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Checkboxes, counted, DateInput, Details, SummaryList, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { SignedForm } from './policy.forms.js';
import { policyPaths } from './policy-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Who agreed to the version in force of one policy; a whole evening's signatures in one form. */
@Controller('documents/:id/acknowledged')
export class SignedByPages {
  constructor(
    private readonly acknowledgements: Acknowledgements,
    private readonly reads: AcknowledgementReads,
    private readonly documents: DocumentReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'policy.acknowledge-paper', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.signed(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'policy.acknowledge-paper', allow: WRITERS })
  async sign(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.signed(actor, viewer, id), body);
  }

  private async signed(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<SignedForm>> {
    const [newest] = await this.documents.versions(actor, id);
    if (!newest || !POLICY_TYPES.includes(newest.type)) throw new NotFound();
    const today = this.clock.today();
    const inForce = await this.reads.inForce(actor, id, today);
    const mentors = await this.reads.ofDocument(actor, id, today);
    const behind = mentors.filter(({ acknowledged_on }) => !acknowledged_on);
    const agreed = mentors.filter(({ acknowledged_on }) => acknowledged_on);
    return {
      viewer,
      title: `Who agreed to ${newest.title}`,
      lead: `${agreed.length} of ${counted(mentors.length, 'mentor')} agreed to the version in force.`,
      nav: 'documents',
      back: { text: newest.title, href: paths.document(id) },
      action: policyPaths.signedBy(id),
      button: 'Save who signed',
      Form: SignedForm,
      typed: typedDay('on', today),
      open: async () => {
        await Promise.resolve(versionOf(inForce));
      },
      above: agreed.length > 0 && (
        <div class="apart">
          <Details summary={`The ${counted(agreed.length, 'mentor')} who agreed`}>
            <SummaryList
              facts={agreed.map(({ name, acknowledged_on }) => ({
                key: name,
                value: dayWords(acknowledged_on),
              }))}
            />
          </Details>
        </div>
      ),
      act: async ({ mentors: mentorIds, on }) => {
        await this.acknowledgements.onPaper(actor, { mentorIds, versionIds: [versionOf(inForce)], on });
        return policyPaths.signedBy(id);
      },
      body: fields => (
        <>
          <Checkboxes
            {...fields.many('mentors')}
            label="Who signed it on paper?"
            hint={behind.length ? undefined : 'Nobody is left to ask.'}
            answers={behind.map(({ id: value, name }) => ({ value, text: name }))}
          />
          <DateInput {...fields.day('on')} label="When did they sign?" />
        </>
      ),
    };
  }
}

/** @throws Refusal for a draft or a document that was withdrawn */
function versionOf(inForce: string | null): string {
  if (!inForce)
    throw new Refusal('document-not-in-force', 'This document is not in force: approve it first.');
  return inForce;
}
