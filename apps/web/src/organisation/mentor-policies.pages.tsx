import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { AcknowledgementReads, Acknowledgements, type OwedPolicy } from '#organisation';
import { PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, Checkboxes, DateInput, State, TaskList, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { PaperForm } from './policy.forms.js';
import { policyPaths } from './policy-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** The policies that one mentor is asked to agree to, and what they signed on paper. */
@Controller('mentors/:id/policies')
export class MentorPolicyPages {
  constructor(
    private readonly acknowledgements: Acknowledgements,
    private readonly reads: AcknowledgementReads,
    private readonly people: PeopleReads,
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

  private async signed(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<PaperForm>> {
    const { name } = await this.people.mentor(actor, id);
    const today = this.clock.today();
    const policies = await this.reads.ofMentor(actor, id, today);
    const open = policies.filter(({ acknowledged_on }) => !acknowledged_on);
    return {
      viewer,
      title: `Policies that ${name} agreed to`,
      lead: 'A match is proposed and begun only while the version in force of each is agreed to. They can agree on their own phone; what they signed on paper is recorded here.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: policyPaths.ofMentor(id),
      button: 'Save what they signed',
      Form: PaperForm,
      typed: { versions: open.map(({ version_id }) => version_id), ...typedDay('on', today) },
      above: <Standing policies={policies} lacking={this.reads.without(policies)} />,
      act: async ({ versions, on }) => {
        await this.acknowledgements.onPaper(actor, { mentorIds: [id], versionIds: versions, on });
        return policyPaths.ofMentor(id);
      },
      body: fields => (
        <>
          <Checkboxes
            {...fields.many('versions')}
            label="What did they sign?"
            hint="Another day for what is recorded from paper corrects it."
            answers={policies
              .filter(({ how }) => how !== 'own')
              .map(policy => ({ value: policy.version_id, text: versionWords(policy) }))}
          />
          <DateInput {...fields.day('on')} label="When did they sign?" />
        </>
      ),
    };
  }
}

export const versionWords = ({ title, number, approved_on }: OwedPolicy): string =>
  `${title}, version ${number} of ${dayWords(approved_on)}`;

interface StandingProps {
  readonly policies: readonly OwedPolicy[];
  readonly lacking: readonly string[];
}

const Standing = ({ policies, lacking }: StandingProps) => (
  <div class="apart">
    <Card id="standing" title="How it stands">
      <TaskList
        tasks={[
          ...policies.map(policy => ({
            name: versionWords(policy),
            hint: hintOf(policy),
            status: <State is={policy.acknowledged_on ? 'done' : 'gap'} />,
          })),
          ...lacking.map(topic => ({
            name: `Nothing on ${topic} is in the register`,
            hint: <a href={policyPaths.file(topic)}>File a policy on {topic}</a>,
            status: <State is="gap" />,
          })),
        ]}
      />
    </Card>
  </div>
);

function hintOf({ acknowledged_on, how, before }: OwedPolicy): string {
  if (acknowledged_on)
    return `${how === 'own' ? 'Agreed themselves' : 'Signed on paper'}, ${dayWords(acknowledged_on)}`;
  return before ? `Agreed to version ${before}, which is no longer in force` : 'Not agreed to yet';
}
