interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Long work: a count and a bar, no spinner. */
export const Progress = ({ label, done, total }: ProgressProps) => (
  <div class="cairn-long-work">
    <label for="progress">{label}</label>
    <progress id="progress" max={Math.max(total, 1)} value={done}>
      {done} of {total}
    </progress>
    <p class="small soft">
      {done} of {total}
    </p>
  </div>
);
