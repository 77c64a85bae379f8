import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { type Actor, Clock, NotFound } from '#kernel';
import { AcknowledgementReads, Acknowledgements, type OwedPolicy } from '#organisation';
import { Files } from '#platform';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Button, Card, CsrfForm, page, Panel, State, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { policyPaths } from './policy-paths.js';

/** A mentor reads what they are asked to agree to, and agrees by one tap each. */
@Controller('mentor/policies')
export class OwnPolicyPages {
  constructor(
    private readonly acknowledgements: Acknowledgements,
    private readonly reads: AcknowledgementReads,
    private readonly files: Files,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'policy.own', allow: ['mentor'] })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const policies = await this.reads.own(actor, this.clock.today());
    const open = policies.filter(({ acknowledged_on }) => !acknowledged_on);
    const agreed = policies.filter(({ acknowledged_on }) => acknowledged_on);
    return page(
      {
        title: 'What you agree to',
        heading: 'What you agree to',
        lead: open.length
          ? 'Please read each of these, and then agree to it. Ask your coordinator about whatever is not clear.'
          : 'You have agreed to everything that is in force. We ask again when something changes.',
        viewer,
        nav: 'mentor',
        narrow: true,
        back: { text: 'Home', href: paths.mentorHome },
      },
      <div class="cairn-phone stack stack--loose">
        {policies.length === 0 && (
          <Panel title="Nothing to read yet" level={2}>
            <p>Your coordinator will tell you when there is something for you to read.</p>
          </Panel>
        )}
        {open.map(policy => (
          <Open key={policy.version_id} policy={policy} />
        ))}
        {agreed.map(policy => (
          <Agreed key={policy.version_id} policy={policy} />
        ))}
      </div>,
    );
  }

  @Post(':id')
  @Act({ name: 'policy.acknowledge-own', allow: ['mentor'] })
  async agree(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.acknowledgements.own(actor, id);
    response.redirect(303, policyPaths.own);
  }

  /** Only what this mentor is asked to read; sent as an attachment. */
  @Get(':id/file')
  @Act({ name: 'policy.read-own', allow: ['mentor'] })
  async download(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.find(this.source, await this.reads.ownFile(actor, id, this.clock.today()));
    if (!file) throw new NotFound();
    response
      .type(file.media_type)
      .attachment(file.name)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(await this.files.read(file.sha256));
  }
}

const Open = ({ policy }: { policy: OwedPolicy }) => (
  <Card id={`policy-${policy.version_id}`} title={policy.title}>
    <div class="stack">
      {policy.before !== null && <p>This has changed since you agreed to version {policy.before}.</p>}
      <Reading policy={policy} />
      <CsrfForm
        class="stack"
        action={policyPaths.acknowledge(policy.version_id)}
        aria-label={`Agree: ${policy.title}`}
      >
        <p>
          I have read “{policy.title}”, version {policy.number}, approved on {dayWords(policy.approved_on)}. I
          understand it and will keep to it when I mentor.
        </p>
        <Button big block>
          I agree
        </Button>
      </CsrfForm>
    </div>
  </Card>
);

const Agreed = ({ policy }: { policy: OwedPolicy }) => (
  <Card id={`policy-${policy.version_id}`} title={policy.title} aside={<State is="done" />}>
    <div class="stack">
      <p>
        {policy.how === 'own' ? 'You agreed to' : 'You signed'} version {policy.number} on{' '}
        {dayWords(policy.acknowledged_on)}.
      </p>
      <Reading policy={policy} />
    </div>
  </Card>
);

const Reading = ({ policy }: { policy: OwedPolicy }) => (
  <p>
    {policy.file_id ? (
      <a class="tap" href={policyPaths.ownFile(policy.version_id)} download>
        Read “{policy.title}”
      </a>
    ) : (
      'It is not kept here as a file: ask your coordinator for a copy first.'
    )}
  </p>
);
