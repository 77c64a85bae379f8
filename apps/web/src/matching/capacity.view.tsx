import { type CapacityKey, MANY_CASES } from '#assessment';
import type { ProgrammeRoom } from '#matching';
import { paths } from '../paths.js';
import { Card, DateInput, Input, Panel, SummaryList } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { ProgrammeBar } from './room.view.js';

export const CAPACITY_WORDS: Record<CapacityKey, string> = {
  'match-maximum': 'Most matches at one time',
  'caseload-limit': 'Most cases for each worker',
};

const QUESTIONS: Record<CapacityKey, { readonly label: string; readonly hint: string }> = {
  'match-maximum': {
    label: 'How many matches can the programme support at one time?',
    hint: 'As your written guidance on capacity says. Proposed, running and paused matches count.',
  },
  'caseload-limit': {
    label: 'How many cases has each worker at most?',
    hint: `From 1 to 20. Above ${MANY_CASES}, only where cases are lighter and a worker has the time; fewer where contact is intense.`,
  },
};

export const CountFields = (key: CapacityKey) => (fields: Fields) => (
  <>
    <Input {...fields.text('count')} {...QUESTIONS[key]} inputmode="numeric" width={4} />
    <DateInput {...fields.day('from')} label="From which day?" hint="Today or a later day" />
  </>
);

/** The figures of each programme beside what is taken. */
export const CapacityTable = ({ rooms }: { rooms: readonly ProgrammeRoom[] }) =>
  rooms.length ? (
    <div class="stack stack--loose">
      {rooms.map(room => (
        <Card key={room.id} id={`capacity-${room.id}`} title={room.name}>
          <div class="cairn-room">
            <ProgrammeBar room={room} />
          </div>
          <SummaryList facts={[factOf(room, 'match-maximum'), factOf(room, 'caseload-limit')]} />
        </Card>
      ))}
    </div>
  ) : (
    <Panel title="No programme" level={2}>
      <p>You manage no programme that is open.</p>
    </Panel>
  );

function factOf(room: ProgrammeRoom, key: CapacityKey) {
  const says = {
    'match-maximum': room.maximum === null ? 'Not set: nothing is refused' : String(room.maximum),
    'caseload-limit':
      room.caseload_limit > MANY_CASES
        ? `${room.caseload_limit}; the bar warns from ${MANY_CASES} on`
        : String(room.caseload_limit),
  };
  return {
    key: CAPACITY_WORDS[key],
    value: says[key],
    action: (
      <a
        href={paths.capacitySetting(room.id, key)}
        aria-label={`Change: ${CAPACITY_WORDS[key]}, ${room.name}`}
      >
        Change
      </a>
    ),
  };
}
