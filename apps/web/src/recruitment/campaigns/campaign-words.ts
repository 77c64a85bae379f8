import { LocalDate } from '#kernel';
import { type CampaignRow, CHANNELS, weekOf } from '#recruitment';
import { dayWords } from '../../casework/words.js';
import { listed } from '../../shell/components.js';

/** `12 October 2026 to 17 January 2027`, `from 12 October 2026`. */
export const runWords = ({ startsOn, endsOn }: Pick<CampaignRow, 'startsOn' | 'endsOn'>): string =>
  endsOn ? `${dayWords(startsOn)} to ${dayWords(endsOn)}` : `from ${dayWords(startsOn)}`;

/** Where a campaign stands on a day. */
export function stageWords(row: CampaignRow, today: LocalDate): string {
  if (row.calledOffOn) return `called off on ${dayWords(row.calledOffOn)}`;
  const start = LocalDate.of(row.startsOn);
  if (start.isAfter(today)) return 'to come';
  if (row.endsOn && row.endsOn < today.iso) return 'over';
  return `in week ${weekOf(start, today)}`;
}

export const channelWords = ({ channels }: Pick<CampaignRow, 'channels'>): string => {
  const words = listed(channels.map(each => CHANNELS[each].toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const poundWords = (pence: number | null): string =>
  pence === null ? 'not recorded' : `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;

/** `3 of 8 mentors`, `3 mentors`. */
export const reachedWords = ({ approved, aim }: Pick<CampaignRow, 'approved' | 'aim'>): string =>
  aim === null
    ? `${approved} ${approved === 1 ? 'mentor' : 'mentors'}`
    : `${approved} of ${aim} ${aim === 1 ? 'mentor' : 'mentors'}`;
