import type { ComponentChildren } from 'preact';
import { page, type Viewer } from '../shell/components.js';

const prose = (viewer: Viewer, title: string, body: ComponentChildren): string =>
  page({ title, heading: title, viewer, narrow: true }, <div class="cairn-prose">{body}</div>);

export const helpPage = (viewer: Viewer): string =>
  prose(
    viewer,
    'Help',
    <>
      <h2>Where to begin</h2>
      <ul>
        <li>
          Coordinators begin with Today: what is owed to whom, the most pressing first, each with its next
          step.
        </li>
        <li>Mentors begin with Home, where a session is logged in one screen.</li>
        <li>Managers begin with Quality, which says what each indicator still needs.</li>
        <li>Administrators open accounts and programmes, and see no case files.</li>
      </ul>
      <h2>What the states mean</h2>
      <ul>
        <li>On track: nothing is owed. Ready or Done: records show it.</li>
        <li>Due soon: within the notice of its rule. At risk: shown, but late or soon to expire.</li>
        <li>Overdue: past its day. Urgent: a person may be at harm. Gap: something required is missing.</li>
        <li>
          Waiting: on somebody outside. Paused: on hold with a reason. Not built: Cairn keeps no such record
          yet.
        </li>
      </ul>
      <h2>A worry about a young person</h2>
      <p>
        Do not wait for this site. If somebody is in danger, call 999. Otherwise call the safeguarding lead of
        your programme, then write it down.
      </p>
      <h2>You cannot sign in</h2>
      <p>
        Ask for <a href="/forgotten-password">a new password</a>, or ask the administrator of your
        organisation.
      </p>
    </>,
  );

export const privacyPage = (viewer: Viewer): string =>
  prose(
    viewer,
    'Privacy',
    <>
      <p>
        {viewer.organisation ?? 'The organisation that runs this site'} keeps these records to look after
        young people and the volunteers who mentor them, and answers for them.
      </p>
      <h2>Who sees what</h2>
      <p>
        People see what their role in a programme needs: a mentor their own match, a coordinator their
        programme, an administrator no case files. Each reading of a restricted record and each change is
        written down with name and time, and cannot be taken back.
      </p>
      <h2>On your device</h2>
      <p>
        One cookie keeps you signed in, for at most twelve hours; before that, another protects the sign-in
        form. There is no other cookie, no counting of visits, and nothing from another site. Pages about
        people are not kept by your browser.
      </p>
      <h2>Your rights</h2>
      <p>
        You may ask what is kept about you, have mistakes corrected, and object. Write to the organisation
        that you know; it must answer within one month.
      </p>
    </>,
  );

export const accessibilityPage = (viewer: Viewer): string =>
  prose(
    viewer,
    'Accessibility',
    <>
      <p>
        This site is made to be used by everybody, on a small telephone, by keyboard and with a screen reader.
      </p>
      <h2>What we do for it</h2>
      <ul>
        <li>Every page works without script, at 320 pixels and at 400 per cent.</li>
        <li>States are said in a word and a shape, never in a colour alone.</li>
        <li>Each picture has its story in words and its numbers in a table.</li>
        <li>Colours follow your device, light or dark, and are checked for contrast.</li>
        <li>The typeface was drawn by the Braille Institute for people with low vision.</li>
      </ul>
      <h2>What we know is missing</h2>
      <p>
        Pages are tested by machine against WCAG 2.2 AA, and not yet by ear with every screen reader, nor in
        every browser.
      </p>
      <h2>Something stands in your way</h2>
      <p>
        Tell the organisation that gave you this address. It can also give you what you need on paper or by
        telephone.
      </p>
    </>,
  );
