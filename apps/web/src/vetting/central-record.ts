import type { CentralRecordRow } from '#casefile';
import { levelWords, LIGHT_WORDS } from './words.js';

/** The columns of the record as a file has them: a day as YYYY-MM-DD. */
const COLUMNS: readonly (readonly [string, (row: CentralRecordRow) => string | null])[] = [
  ['Name', row => row.name],
  ['Known as', row => row.known_as],
  ['Date of birth', row => row.born_on],
  ['Role', row => row.position],
  ['Programme', row => row.programme],
  ['Approved or employed on', row => row.since],
  ['Left on', row => row.left_on],
  ['Status', row => LIGHT_WORDS[row.light]],
  ['Identity checked on', row => row.identity_checked_on],
  ['Check', row => checkOf(row)],
  ['Number', row => row.certificate_number],
  ['Issued on', row => row.issued_on],
  ['Original seen on', row => row.original_seen_on],
  ['Original seen by', row => row.seen_by],
  ['Decided on', row => row.decided_on],
  ['Decided by', row => row.decided_by],
  ['Conditions', row => row.conditions],
  ['Update service looked up on', row => row.looked_up_on],
  ['PVG membership ends on', row => row.member_until],
  ['Satisfactory references', row => figure(row.references)],
  ['Meets mentees alone since', row => row.alone_since],
  ['Lived abroad', row => row.abroad],
  ['Recheck due by', row => row.until],
  ['Initial training, hours', row => figure(row.hours)],
  ['Initial training, days', row => figure(row.sessions)],
  ['Initial training, last on', row => row.trained_on],
];

const figure = (value: number | null): string | null => (value === null ? null : String(value));

export const recordTable = (rows: readonly CentralRecordRow[]): string[][] => [
  COLUMNS.map(([name]) => name),
  ...rows.map(row => COLUMNS.map(([, value]) => value(row) ?? '')),
];

export const checkOf = ({ level, barred_lists, own }: CentralRecordRow): string =>
  own
    ? 'your own: not shown'
    : level
      ? levelWords({
          level: level as Parameters<typeof levelWords>[0]['level'],
          barred_lists: barred_lists ?? [],
        })
      : 'none';
