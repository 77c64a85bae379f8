import type { Section, Viewer } from '../viewer.js';
import { Icon } from './icon.js';
import { StonesMark } from './stones-mark.js';

interface Place {
  readonly viewer: Viewer;
  /** The key of the section that the page belongs to. */
  readonly section: string | undefined;
}

const Sections = ({
  label,
  sections,
  current,
}: {
  label: string;
  sections: readonly Section[];
  current: string | undefined;
}) => (
  <nav class="cairn-service-navigation" aria-label={label}>
    <ul class="cairn-service-navigation__list">
      {sections.map(section => (
        <li key={section.key}>
          <a href={section.href} aria-current={section.key === current ? 'page' : undefined}>
            {section.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Search = ({ id, label }: { id: string; label: string }) => (
  <form class="cairn-header__search" role="search" action="/search" aria-label={label}>
    <label class="cairn-visually-hidden" for={id}>
      Search by name, phone or postcode
    </label>
    <Icon name="search" />
    <input id={id} name="q" type="search" placeholder="Name, phone or postcode" />
  </form>
);

const Who = ({ viewer }: { viewer: Viewer }) => (
  <a class="cairn-header__who" href="/account">
    {viewer.name}
    <span>{viewer.organisation}</span>
  </a>
);

// On a phone the same list lies behind a `<details>`: no script is needed to open it.
const Signed = ({ viewer, section }: Place) => (
  <>
    <details class="cairn-header__menu">
      <summary>Menu</summary>
      <Sections label="Main menu" sections={viewer.sections} current={section} />
      {viewer.canSearch && <Search id="search-on-a-phone" label="Search on a phone" />}
      <Who viewer={viewer} />
    </details>
    <div class="cairn-header__wide">
      <Sections label="Main" sections={viewer.sections} current={section} />
      {viewer.canSearch && <Search id="search" label="Search" />}
      <Who viewer={viewer} />
    </div>
  </>
);

export const Header = ({ viewer, section }: Place) => (
  <header class="cairn-header">
    <div class="cairn-width cairn-header__bar">
      <a class="cairn-header__home" href="/">
        <StonesMark />
        {viewer.name === null ? (viewer.organisation ?? 'Cairn') : 'Cairn'}
      </a>
      {viewer.name !== null && <Signed viewer={viewer} section={section} />}
    </div>
  </header>
);
