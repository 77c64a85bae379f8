import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

export interface ButtonLook {
  readonly kind?: 'primary' | 'secondary' | 'warning';
  readonly small?: boolean;
  readonly big?: boolean;
  readonly block?: boolean;
  readonly icon?: IconName;
}

const looks = ({ kind = 'primary', small, big, block }: ButtonLook): string =>
  [
    'cairn-button',
    kind !== 'primary' && `cairn-button--${kind}`,
    small && 'cairn-button--small',
    big && 'cairn-button--big',
    block && 'cairn-button--block',
  ]
    .filter(Boolean)
    .join(' ');

interface ButtonProps extends ButtonLook {
  /** A verb with its object: `Save the review`. */
  readonly children: ComponentChildren;
  readonly name?: string;
  readonly value?: string;
  /** Only with the list of what is missing beside it. */
  readonly disabled?: boolean;
}

export const Button = ({ children, name, value, disabled = false, ...look }: ButtonProps) => (
  <button type="submit" class={looks(look)} name={name} value={value} disabled={disabled}>
    {look.icon && <Icon name={look.icon} />}
    {children}
  </button>
);

interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  readonly children: ComponentChildren;
}

export const LinkButton = ({ href, children, ...look }: LinkButtonProps) => (
  <a class={looks(look)} href={href}>
    {look.icon && <Icon name={look.icon} />}
    {children}
  </a>
);

export const ButtonGroup = ({ children }: { children: ComponentChildren }) => (
  <div class="cairn-button-group">{children}</div>
);
