import { isFull, type ProgrammeRoom } from '#matching';
import { paths } from '../paths.js';
import { counted, InsetText, listed } from '../shell/components.js';
import { ProgrammeBar } from './room.view.js';

interface RoomAboveProps {
  readonly room: ProgrammeRoom;
  /** The worker of the mentee. */
  readonly owner: string | null;
  readonly manages: boolean;
}

/** `Priya Raman, 16 of 20 cases`, as the form offers a worker. */
export function casesOf(
  { id, name }: { readonly id: string; readonly name: string },
  room: ProgrammeRoom | undefined,
): string {
  if (!room) return name;
  const cases = room.workers.find(worker => worker.id === id)?.cases ?? 0;
  return `${name}, ${cases} of ${counted(room.caseload_limit, 'case')}`;
}

/** How much room there is before anybody fills in the form; where there is none, what can be done about it. */
export const RoomAbove = ({ room, owner, manages }: RoomAboveProps) => {
  const worker = room.workers.find(({ id }) => id === owner);
  const limit = room.caseload_limit;
  const full = isFull(room.matches, room.maximum);
  const over = worker && isFull(worker.cases, limit);
  if (!full && !over)
    return (
      <div class="cairn-room">
        <ProgrammeBar room={room} />
      </div>
    );
  const facts = [
    full && `the programme has ${room.matches} of ${counted(room.maximum ?? 0, 'match', 'matches')}`,
    over && `${worker.name} has ${worker.cases} of ${counted(limit, 'case')}`,
  ].filter(fact => typeof fact === 'string');
  return (
    <div class="cairn-room">
      <InsetText family="late">
        <p>
          <strong>There is no room for another match:</strong> {listed(facts)}.
        </p>
        <p>
          {full
            ? 'A match that ends or is declined frees its place.'
            : 'Choose another worker below, or wait until a match ends.'}{' '}
          {manages
            ? 'You can go ahead with a reason; it stays in the evidence as an exception.'
            : 'A manager of the programme can go ahead with a reason.'}{' '}
          <a href={`${paths.waiting}#room`}>See how much room there is</a>
        </p>
      </InsetText>
    </div>
  );
};
