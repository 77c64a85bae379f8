import { MANY_CASES } from '#assessment';
import { isFull, type ProgrammeRoom, type WorkerRoom } from '#matching';
import { Card, counted, Details, type Family, MeasureBar } from '../shell/components.js';

const NEARLY = 0.9;
/** So many workers are shown at once; whoever is near the limit always is. */
const AT_ONCE = 6;

interface Measure {
  readonly taken: number;
  readonly most: number;
  readonly near: boolean;
}

const ofWorker = ({ cases }: WorkerRoom, limit: number): Measure => ({
  taken: cases,
  most: limit,
  near: cases >= Math.min(MANY_CASES, limit * NEARLY),
});

const ofProgramme = (matches: number, maximum: number): Measure => ({
  taken: matches,
  most: maximum,
  near: matches >= maximum * NEARLY,
});

const Bar = ({ measure }: { measure: Measure }) => {
  const { taken, most, near } = measure;
  const family: Family = isFull(taken, most) ? 'late' : near ? 'soon' : 'good';
  return <MeasureBar taken={taken} most={most} family={family} />;
};

/** Whether another one fits, in words. */
export function leftWords({ taken, most, near }: Measure): string {
  if (isFull(taken, most)) return taken > most ? `full, ${taken - most} over` : 'full';
  return `${near ? 'near the limit, ' : ''}room for ${most - taken} more`;
}

/** How many matches a programme has of how many. */
export const ProgrammeBar = ({ room }: { room: ProgrammeRoom }) => {
  const { matches, maximum } = room;
  if (maximum === null)
    return (
      <p>
        {counted(matches, 'match', 'matches')} at the moment. No maximum is set, so that the programme refuses
        none.
      </p>
    );
  const measure = ofProgramme(matches, maximum);
  return (
    <div class="stack stack--tight">
      <p>
        <strong>
          {matches} of {counted(maximum, 'match', 'matches')}
        </strong>
        : {leftWords(measure)}
      </p>
      <Bar measure={measure} />
    </div>
  );
};

const WorkerBar = ({ worker, limit }: { worker: WorkerRoom; limit: number }) => {
  const measure = ofWorker(worker, limit);
  return (
    <li class="stack stack--tight">
      <p class="small">
        <strong>
          {worker.name}: {worker.cases} of {counted(limit, 'case')}
        </strong>
        , {leftWords(measure)}
        {worker.elsewhere > 0 && `; ${worker.elsewhere} in other programmes`}
      </p>
      <Bar measure={measure} />
    </li>
  );
};

const Workers = ({ room }: { room: ProgrammeRoom }) => {
  const { workers, caseload_limit: limit } = room;
  const first = workers.filter((worker, at) => at < AT_ONCE || ofWorker(worker, limit).near);
  const others = workers.slice(first.length);
  const list = (some: readonly WorkerRoom[]) => (
    <ul class="cairn-multiples">
      {some.map(worker => (
        <WorkerBar key={worker.id} worker={worker} limit={limit} />
      ))}
    </ul>
  );
  return (
    <>
      {first.length > 0 && list(first)}
      {others.length > 0 && (
        <Details summary={counted(others.length, 'worker with more room', 'workers with more room')}>
          {list(others)}
        </Details>
      )}
    </>
  );
};

/** How much room each programme and each of its workers has today for a new match (QiM 26). */
export const RoomCard = ({ rooms }: { rooms: readonly ProgrammeRoom[] }) => (
  <Card id="room" title="Room for new matches">
    <div class="stack stack--loose">
      {rooms.map(room => (
        <div key={room.id} class="stack">
          {rooms.length > 1 && <h3>{room.name}</h3>}
          <ProgrammeBar room={room} />
          <Workers room={room} />
        </div>
      ))}
    </div>
  </Card>
);
