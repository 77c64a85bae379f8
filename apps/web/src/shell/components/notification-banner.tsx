import type { ComponentChildren } from 'preact';
import { type StateName, STATES } from './state.js';
import { Icon } from './icon.js';

interface NotificationBannerProps {
  readonly state: StateName;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Carries the shape of its state; on a worry, the telephone number comes first. */
export const NotificationBanner = ({ state, title, children }: NotificationBannerProps) => (
  <div class={`cairn-notification-banner is-${STATES[state].family}`} role="status">
    <Icon name={STATES[state].icon} />
    <div>
      <p class="cairn-notification-banner__title">{title}</p>
      {children}
    </div>
  </div>
);
