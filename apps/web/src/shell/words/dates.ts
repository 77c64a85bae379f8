import type { LocalDate } from '#kernel';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
export const monthShort = (month: number): string => monthName(month).slice(0, 3);
const weekday = (day: LocalDate): string => DAYS[day.weekday - 1] ?? '';

/** `22 November 2026`, in a sentence. */
export const inSentence = (day: LocalDate): string => day.toString();
/** `Wed 2 Dec`, in a column. */
export const inColumn = (day: LocalDate): string =>
  `${weekday(day).slice(0, 3)} ${day.day} ${monthShort(day.month)}`;
/** `2 Dec`, in a picture. */
export const inPicture = (day: LocalDate): string => `${day.day} ${monthShort(day.month)}`;
/** `Sat 21 November`, on a timeline; with the year where it is another one than this. */
export const onTimeline = (day: LocalDate, today: LocalDate): string =>
  `${weekday(day).slice(0, 3)} ${day.day} ${monthName(day.month)}${day.year === today.year ? '' : ` ${day.year}`}`;
/** `Monday 23 November`, of a day near at hand. */
export const withWeekday = (day: LocalDate): string => `${weekday(day)} ${day.day} ${monthName(day.month)}`;

/** `14:02`, as the clock on the wall in the zone says. */
export const timeOfDay = (instant: Date, zone = 'Europe/London'): string =>
  instant.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
