import type { ComponentChildren } from 'preact';
import { Button } from './button.js';

/** The one big button at the foot of a phone-sized form. */
export const Savebar = ({ button, note }: { button: string; note?: ComponentChildren }) => (
  <div class="cairn-savebar">
    <Button big block>
      {button}
    </Button>
    {note && <p class="small soft centred">{note}</p>}
  </div>
);
