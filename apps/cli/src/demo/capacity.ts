import type { CapacityKey } from '#assessment';
import type { Charity, ProgrammeKey } from './charity.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const FIGURES: readonly (readonly [ProgrammeKey, CapacityKey, count: number, ago: number])[] = [
  ['schools', 'match-maximum', 20, 780],
  ['schools', 'match-maximum', 28, 365],
  ['leaving-care', 'match-maximum', 12, 780],
];

/** What the charity can take on: Schools grew a year ago, and Priya is near her limit since. */
export function setCapacity(services: Services, charity: Charity, story: Story): void {
  const { samuel } = charity.staff;
  for (const [programme, key, count, ago] of FIGURES) {
    const from = story.ago(ago);
    story.on(from, () => services.settings.set(samuel, charity.programmes[programme], { key, count }, from));
  }
}
