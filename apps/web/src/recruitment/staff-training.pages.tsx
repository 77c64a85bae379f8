import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, type LocalDate } from '#kernel';
import { STAFF_TRAININGS, StaffTraining, type StaffTrainingRow } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  DateInput,
  Details,
  Input,
  LinkButton,
  page,
  Radios,
  Select,
  Table,
  Tag,
  type Viewer,
} from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { StaffTrainingForm } from './interview.forms.js';
import { STAFF_TRAINING_WORDS } from './interviews-words.js';
import { interviewPaths } from './references-paths.js';

const MANAGERS = ['manager'] as const;

/** What the staff of a manager’s programmes were trained in, and until when it is in date. */
@Controller('settings/staff-training')
export class StaffTrainingPages {
  constructor(
    private readonly trainings: StaffTraining,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'staff-training.list', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const rows = await this.trainings.ofStaff(actor);
    return page(
      {
        title: 'Training of staff',
        heading: 'Training of staff',
        lead: 'An interview counts where somebody on the panel is trained in safer recruitment, in date on the day.',
        viewer,
        nav: 'settings',
      },
      <div class="stack">
        <SettingsTabs current="staff-training" />
        <StaffTable rows={rows} today={this.clock.today()} />
        <p>
          <LinkButton href={interviewPaths.newStaffTraining}>Record a training</LinkButton>
        </p>
      </div>,
    );
  }

  @Get('new')
  @Act({ name: 'staff-training.record', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.recording(actor, viewer));
  }

  @Post('new')
  @Act({ name: 'staff-training.record', allow: MANAGERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.recording(actor, viewer), body);
  }

  @Post(':id/strike')
  @Act({ name: 'staff-training.strike', allow: MANAGERS })
  async strike(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.trainings.strike(actor, id);
    response.redirect(303, interviewPaths.staffTraining);
  }

  private async recording(actor: Actor, viewer: Viewer): Promise<FormRoute<StaffTrainingForm>> {
    const staff = await this.trainings.ofStaff(actor);
    return {
      viewer,
      title: 'Record a training of staff',
      nav: 'settings',
      back: { text: 'Training of staff', href: interviewPaths.staffTraining },
      action: interviewPaths.newStaffTraining,
      button: 'Keep the training',
      Form: StaffTrainingForm,
      typed: typedDay('doneOn', this.clock.today()),
      act: async form => {
        await this.trainings.record(actor, form);
        return interviewPaths.staffTraining;
      },
      body: fields => (
        <>
          <Select
            {...fields.text('userId')}
            label="Who was trained?"
            prompt="Choose"
            choices={staff.map(({ user_id: value, name: text }) => ({ value, text }))}
          />
          <Radios {...fields.text('kind')} label="In what?" answers={answersOf(STAFF_TRAINING_WORDS)} />
          <DateInput {...fields.day('doneOn')} label="When was it done?" />
          <DateInput
            {...fields.day('validUntil')}
            label="Until when is it in date?"
            hint="Leave it empty for a training that does not lapse."
          />
          <Input {...fields.text('provider')} label="Who held it?" />
        </>
      ),
    };
  }
}

const StaffTable = ({ rows, today }: { rows: readonly StaffTrainingRow[]; today: LocalDate }) => (
  <Table
    caption="Staff"
    captionHidden
    stack
    columns={[{ text: 'Who' }, ...STAFF_TRAININGS.map(kind => ({ text: STAFF_TRAINING_WORDS[kind] }))]}
    rows={rows.map(row => [
      row.name,
      ...STAFF_TRAININGS.map(kind => <Standing key={kind} row={row} kind={kind} today={today} />),
    ])}
  />
);

interface StandingProps {
  readonly row: StaffTrainingRow;
  readonly kind: (typeof STAFF_TRAININGS)[number];
  readonly today: LocalDate;
}

/** The newest of a kind; a slip of the pen can be struck off. */
const Standing = ({ row, kind, today }: StandingProps) => {
  const newest = row.trainings.find(each => each.kind === kind);
  if (!newest) return <>not yet</>;
  const lapsed = newest.valid_until !== null && newest.valid_until < today.iso;
  return (
    <>
      <Tag family={lapsed ? 'late' : 'good'} icon={lapsed ? 'late' : 'ready'}>
        {lapsed
          ? `Lapsed ${dayWords(newest.valid_until)}`
          : `In date${newest.valid_until ? ` until ${dayWords(newest.valid_until)}` : ''}`}
      </Tag>
      <div class="small soft">{`Done ${dayWords(newest.done_on)}${newest.provider && `, ${newest.provider}`}`}</div>
      <Details summary="Written down wrongly?">
        <CsrfForm action={interviewPaths.strikeStaffTraining(newest.id)}>
          <Button kind="secondary" small>
            {`Strike off ${STAFF_TRAINING_WORDS[kind].toLowerCase()} of ${row.name}`}
          </Button>
        </CsrfForm>
      </Details>
    </>
  );
};
