import type { Viewer } from '../viewer.js';

export const Footer = ({ viewer }: { viewer: Viewer }) => (
  <footer class="cairn-footer">
    <div class="cairn-width row between">
      <span>
        Cairn{viewer.organisation && ` for ${viewer.organisation}`}.
        {viewer.demonstration && ' Demonstration data.'}
      </span>
      <span class="row">
        <a href="/accessibility">Accessibility</a>
        <a href="/privacy">Privacy</a>
        <a href="/help">Help</a>
      </span>
    </div>
  </footer>
);
