import { MANY_CASES } from '#assessment';
import { isFull, type ProgrammeRoom, type WorkerRoom } from '#matching';
import { counted, type Family, MeasureBar } from '../shell/components.js';

const NEARLY = 0.9;

const familyOf = (taken: number, most: number, near: boolean): Family =>
  isFull(taken, most) ? 'late' : near ? 'soon' : 'good';

/** How many matches a programme has of how many, and whether another one fits. */
export const ProgrammeBar = ({ room }: { room: ProgrammeRoom }) => {
  const { matches, maximum } = room;
  if (maximum === null)
    return (
      <p>
        {counted(matches, 'match', 'matches')} at the moment. No maximum is set, so that nothing is refused.
      </p>
    );
  return (
    <div class="stack stack--tight">
      <p>
        <strong>
          {matches} of {counted(maximum, 'match', 'matches')}
        </strong>
        : {leftWords(matches, maximum)}
      </p>
      <MeasureBar
        taken={matches}
        most={maximum}
        family={familyOf(matches, maximum, matches >= maximum * NEARLY)}
      />
    </div>
  );
};

export const WorkerBar = ({ worker, limit }: { worker: WorkerRoom; limit: number }) => (
  <>
    <p class="small">
      <strong>
        {worker.name}, {worker.cases} of {counted(limit, 'case')}
      </strong>
      : {leftWords(worker.cases, limit)}
      {worker.elsewhere > 0 && `, ${worker.elsewhere} of them in other programmes`}
    </p>
    <MeasureBar
      taken={worker.cases}
      most={limit}
      family={familyOf(worker.cases, limit, isNear(worker.cases, limit))}
    />
  </>
);

const isNear = (cases: number, limit: number): boolean => cases >= Math.min(MANY_CASES, limit * NEARLY);

function leftWords(taken: number, most: number): string {
  if (isFull(taken, most)) return 'full';
  return `room for ${most - taken} more`;
}
