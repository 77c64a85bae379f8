export interface Link {
  readonly text: string;
  readonly href: string;
}

export const BackLink = ({ text, href }: Link) => (
  <nav aria-label="Back">
    <a class="cairn-back-link" href={href}>
      {text}
    </a>
  </nav>
);

export const Breadcrumbs = ({ links }: { links: readonly Link[] }) => (
  <nav class="cairn-breadcrumbs" aria-label="Where you are">
    <ol class="cairn-breadcrumbs__list">
      {links.map(link => (
        <li class="cairn-breadcrumbs__list-item" key={link.href}>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ol>
  </nav>
);
