import { LocalDate } from '#kernel';
import type { OpenDuty } from '#vetting';
import { paths } from '../paths.js';
import { DueGroup, inColumn, State } from '../shell/components.js';

const CAUSES: Readonly<Record<OpenDuty['cause'], string>> = {
  left: ' left, and the reason speaks of harm: are they referred to the barring body?',
  asked: ' was asked to leave: are they referred to the barring body?',
  barred: ' is on a barred list: decide and write down what was done.',
  open: ': whether they are referred to the barring body is still open.',
};

/** The duty to refer, for who decides it. */
export const Duties = ({ duties, today }: { duties: readonly OpenDuty[]; today: LocalDate }) => (
  <DueGroup
    id="duty-to-refer"
    title="Duty to refer"
    note="Within five working days; not to refer can be an offence"
    urgent
    rows={duties.map(duty => ({
      key: duty.id,
      state: <State is={duty.due_on < today.iso ? 'overdue' : 'due-soon'} />,
      date: inColumn(LocalDate.of(duty.due_on)),
      what: (
        <>
          <a href={paths.vettingFile(duty.id, duty.kind)}>{duty.name}</a>
          {CAUSES[duty.cause]}
        </>
      ),
      action: { text: 'Decide', href: paths.dutyToRefer(duty.id, duty.kind) },
    }))}
  />
);
