import type { CoverRow } from '#matching';
import { paths } from '../paths.js';
import { coverWords } from '../matching/cover.pages.js';
import { Card, State } from '../shell/components.js';

/** Beside a match whose mentor rests: who looks after the mentee, or that nobody does. */
export const CoverNote = ({ cover, writes }: { cover: CoverRow; writes: boolean }) => (
  <Card
    id="cover"
    title={`${cover.mentor} is on hold`}
    aside={cover.by ? <State is="paused" /> : <State is="gap" />}
  >
    <p>{coverWords(cover)}</p>
    {writes && (
      <p class="small">
        <a href={paths.cover(cover.match_id)}>{cover.by ? 'Let somebody else cover' : 'Say who covers'}</a>
      </p>
    )}
  </Card>
);
