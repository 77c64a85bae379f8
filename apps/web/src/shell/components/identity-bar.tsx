import type { ComponentChildren } from 'preact';

interface IdentityBarProps {
  readonly name: string;
  /** One or two letters in a pebble; no photograph of a young person. */
  readonly initials: string;
  readonly facts: readonly string[];
  readonly tags?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Who this file is about, with the h1 of the page. */
export const IdentityBar = ({ name, initials, facts, tags, actions }: IdentityBarProps) => (
  <div class="cairn-identity-bar">
    <div class="cairn-identity-bar__who">
      <span class="cairn-initials" aria-hidden="true">
        {initials}
      </span>
      <div>
        <h1>{name}</h1>
        <p class="cairn-identity-bar__facts">
          {facts.map(fact => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
    </div>
    {tags && <div class="cairn-identity-bar__tags">{tags}</div>}
    {actions && <div class="cairn-identity-bar__do cairn-button-group">{actions}</div>}
  </div>
);
