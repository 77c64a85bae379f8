import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Forbidden, holds } from '#kernel';
import { keepsStaff, StaffFiles } from '#people';
import { OneToOne, type StaffFile, StaffReads, StaffReferences } from '#recruitment';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { DateInput, Input, Radios, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { RESULT_WORDS, STAFF_SETTING_WORDS, WAY_WORDS } from './staff-file.view.js';
import { AloneForm, EndAloneForm, LeaveStaffForm, OpenStaffForm, StaffReferenceForm } from './staff.forms.js';
import { staffPaths } from './staff-paths.js';

/** The forms of a staff file, told once for who opens and who sends them. */
@Injectable()
export class StaffSteps {
  constructor(
    private readonly files: StaffFiles,
    private readonly references: StaffReferences,
    private readonly oneToOne: OneToOne,
    private readonly reads: StaffReads,
    private readonly clock: Clock,
  ) {}

  async opening(actor: Actor, viewer: Viewer, userId: string): Promise<FormRoute<OpenStaffForm>> {
    const { name, programmes } = await this.reads.withoutFile(actor, userId);
    const [only] = programmes;
    return {
      viewer,
      nav: 'vetting',
      back: { text: 'Staff', href: staffPaths.list },
      title: `Open a file for ${name}`,
      lead: 'Check, references and training hang on the file. One file is enough for several programmes.',
      action: staffPaths.open(userId),
      button: 'Open the file',
      Form: OpenStaffForm,
      typed: { programmeId: programmes.length === 1 ? (only?.id ?? '') : '' },
      act: async form => staffPaths.file(await this.files.open(actor, { ...form, userId })),
      body: fields => (
        <>
          <Input {...fields.text('position')} label="What are they employed as?" />
          <DateInput {...fields.day('startedOn')} label="When did they start?" />
          <Radios
            {...fields.text('programmeId')}
            label="Whose officers see to the file?"
            answers={programmes.map(({ id, name: text }) => ({ value: id, text }))}
          />
        </>
      ),
    };
  }

  async reference(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<StaffReferenceForm>> {
    const file = await this.kept(actor, id, 'staff-reference.record');
    return {
      ...about(viewer, file),
      title: `A reference for ${file.name}`,
      lead: 'A letter from somebody who knows them in work or education, which came to us and not by way of them.',
      action: staffPaths.newReference(id),
      button: 'Keep the reference',
      Form: StaffReferenceForm,
      typed: typedDay('verifiedOn', this.clock.today()),
      act: async form => {
        await this.references.record(actor, id, form);
        return staffPaths.file(id);
      },
      body: fields => (
        <>
          <Input {...fields.text('refereeName')} label="Who wrote it?" />
          <Input {...fields.text('organisation')} label="For which organisation?" />
          <Radios
            {...fields.text('setting')}
            label="How do they know each other?"
            hint="Relatives, partners and friends cannot be referees."
            answers={answersOf(STAFF_SETTING_WORDS)}
          />
          <DateInput {...fields.day('receivedOn')} label="When did it come in?" />
          <DateInput
            {...fields.day('verifiedOn')}
            label="When was it checked that it is theirs?"
            hint="By a way that they themselves did not give: the switchboard, an address of the organisation."
          />
          <Radios {...fields.text('verifiedHow')} label="How?" answers={answersOf(WAY_WORDS)} />
          <Textarea
            {...fields.text('words')}
            label="What does it say about work with young people?"
            hint="Read by managers, vetting officers and the safeguarding lead; never by them."
            rows={5}
            limit={6000}
          />
          <Radios {...fields.text('result')} label="What is it worth?" answers={answersOf(RESULT_WORDS)} />
        </>
      ),
    };
  }

  async alone(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AloneForm>> {
    const file = await this.managed(actor, id, 'staff.clear-one-to-one');
    const waivable = file.lacking.length > 0 && file.lacking.every(({ overridable }) => overridable);
    return {
      ...about(viewer, file),
      title: `Clear ${file.name} to meet mentees alone`,
      lead: 'From this day they may meet a mentee with nobody else there. It ends by itself while their vetting is not clear.',
      action: staffPaths.alone(id),
      button: 'Clear them',
      Form: AloneForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, overrideReason }) => {
        await this.oneToOne.grant(actor, id, { on, overrideReason: overrideReason || null });
        return staffPaths.file(id);
      },
      above: file.lacking.length > 0 && (
        <div class="apart">
          <p>Still missing:</p>
          <ul class="stack stack--tight">
            {file.lacking.map(({ rule, text, href, overridable }) => (
              <li key={rule}>
                <a href={href}>{text}</a>
                {!overridable && '; nobody can let this pass'}
              </li>
            ))}
          </ul>
        </div>
      ),
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From when on?" />
          {waivable && (
            <Textarea
              {...fields.text('overrideReason')}
              label="Why does it go ahead without that?"
              hint="It stays in the evidence with your name and cannot be taken back."
              rows={3}
              limit={2000}
            />
          )}
        </>
      ),
    };
  }

  async endAlone(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EndAloneForm>> {
    const file = await this.managed(actor, id, 'staff.end-one-to-one');
    return {
      ...about(viewer, file),
      title: `${file.name} meets nobody alone any more`,
      action: staffPaths.endAlone(id),
      button: 'End it',
      warning: true,
      Form: EndAloneForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, why }) => {
        await this.oneToOne.end(actor, id, on, why);
        return staffPaths.file(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From when on?" />
          <Textarea {...fields.text('why')} label="Why?" rows={3} limit={2000} />
        </>
      ),
    };
  }

  async leave(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<LeaveStaffForm>> {
    const file = await this.kept(actor, id, 'staff.leave');
    return {
      ...about(viewer, file),
      title: `${file.name} has left`,
      lead: 'The file stands apart from then on. An administrator ends their account.',
      action: staffPaths.leave(id),
      button: 'Keep that they left',
      warning: true,
      Form: LeaveStaffForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on }) => {
        await this.files.leave(actor, id, on);
        return staffPaths.file(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="What was their last day?" />,
    };
  }

  private async kept(actor: Actor, id: string, act: string): Promise<StaffFile> {
    const file = await this.reads.file(actor, id, this.clock.today());
    if (!keepsStaff(actor, file.programme_id)) throw new Forbidden(act);
    return file;
  }

  private async managed(actor: Actor, id: string, act: string): Promise<StaffFile> {
    const file = await this.reads.file(actor, id, this.clock.today());
    if (!holds(actor, file.programme_id, 'manager')) throw new Forbidden(act);
    return file;
  }
}

const about = (viewer: Viewer, { id, name }: StaffFile) => ({
  viewer,
  nav: 'vetting',
  back: { text: name, href: staffPaths.file(id) },
});
