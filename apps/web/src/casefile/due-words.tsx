import { LocalDate } from '#kernel';
import type { DueRow } from '#practice';
import { paths } from '../paths.js';
import { counted, inColumn, State } from '../shell/components.js';

/** `Overdue 4 days`, `Due soon 9 days`: the word of the state with its distance. */
export const DueState = ({ row }: { row: Pick<DueRow, 'daysLate'> }) =>
  row.daysLate > 0 ? (
    <State is="overdue" detail={counted(row.daysLate, 'day')} />
  ) : (
    <State is="due-soon" detail={row.daysLate === 0 ? 'today' : counted(-row.daysLate, 'day')} />
  );

export const dueColumn = (row: Pick<DueRow, 'dueOn'>): string =>
  row.dueOn ? inColumn(LocalDate.of(row.dueOn)) : '';

interface Owed {
  /** Follows the name of the person or the pair. */
  readonly says: string;
  /** Two words for a tag. */
  readonly brief: string;
  readonly button: string;
}

const OWED: Record<string, Owed> = {
  'mentee-review': { says: ': the next review.', brief: 'review', button: 'Record the review' },
  'mentor-supervision': { says: ' is due supervision.', brief: 'supervision', button: 'Record supervision' },
  'first-check-in': {
    says: ': first check-in after they met.',
    brief: 'check-in',
    button: 'Record the check-in',
  },
  'fifth-meeting-check-in': {
    says: ': second check-in, by the fifth meeting.',
    brief: 'check-in',
    button: 'Record the check-in',
  },
  'session-recorded': { says: ': a session without its sheet.', brief: 'sheet', button: 'Log the session' },
  'meeting-frequency-kept': {
    says: ' have not met as often as agreed.',
    brief: 'gone quiet',
    button: 'Call both',
  },
  'agreement-signed': {
    says: ': the agreement, signed by all three.',
    brief: 'agreement',
    button: 'Record the agreement',
  },
  'specific-needs-support': {
    says: ': guide the mentor on what the young person needs.',
    brief: 'guidance',
    button: 'Record the guidance',
  },
  'ending-planned': {
    says: ': the end is near; plan it and tell both.',
    brief: 'ending',
    button: 'Plan the ending',
  },
  'unexpected-ending-supported': {
    says: ' ended suddenly: a word with both.',
    brief: 'support',
    button: 'Record the support',
  },
  'ending-confirmed': {
    says: ': the ending, explained to all and in writing.',
    brief: 'ending letters',
    button: 'See the ending',
  },
  'mentee-exit-feedback': {
    says: ': how the young person found it.',
    brief: 'exit questions',
    button: 'Record the answers',
  },
  'supporter-exit-feedback': {
    says: ': ask those around the young person how it was.',
    brief: 'exit questions',
    button: 'See the ending',
  },
  'ending-celebrated': {
    says: ': look back with both, and celebrate.',
    brief: 'celebration',
    button: 'See the ending',
  },
  'onward-opportunity-offered': {
    says: ': something next for the young person.',
    brief: 'next step',
    button: 'See the ending',
  },
  'mentee-contact': { says: ' has not heard from us.', brief: 'call', button: 'Log a contact' },
  'referrer-contact': {
    says: ': the referrer has not heard from us.',
    brief: 'call',
    button: 'Log a contact',
  },
  'carer-contact': { says: ': the carer has not heard from us.', brief: 'call', button: 'Log a contact' },
  'mentor-contact': { says: ' has not heard from us.', brief: 'call', button: 'Log a contact' },
  'waiting-mentee-reviewed': {
    says: ' waits, and has not heard from us.',
    brief: 'call',
    button: 'Log a contact',
  },
  'supplementary-evidence-sent': {
    says: ': what an assessor asks for besides.',
    brief: 'evidence',
    button: 'Write down that it was sent',
  },
  'referral-acknowledged': {
    says: ': the referral, not acknowledged yet.',
    brief: 'acknowledge',
    button: 'Record that you answered',
  },
  'referral-decided': {
    says: ': the referral, to be decided.',
    brief: 'decide',
    button: 'Open the referral',
  },
  'declined-referral-signposted': {
    says: ' was declined, without another way yet.',
    brief: 'signpost',
    button: 'Suggest a service',
  },
  'unsuccessful-applicant-fed-back': {
    says: ' was not taken on and waits to hear why.',
    brief: 'feedback',
    button: 'Record the feedback',
  },
  'mentor-enquiry-answered': {
    says: ' asked about mentoring.',
    brief: 'enquiry',
    button: 'Answer the enquiry',
  },
  'equalities-asked': {
    says: ': the equality questions, not asked yet.',
    brief: 'equality questions',
    button: 'Ask the equality questions',
  },
  'risk-actions-done': {
    says: ': an action agreed against a risk.',
    brief: 'risk action',
    button: 'Open the risks',
  },
  'activity-risk-assessment': {
    says: ': what they do together, assessed for risk.',
    brief: 'activity risk',
    button: 'Assess the activity',
  },
  'mentee-skills-training': {
    says: ' needs training in getting on with people.',
    brief: 'skills training',
    button: 'Record what was given',
  },
  'training-outline-given': {
    says: ': dates and outline of the course, to everybody booked.',
    brief: 'outline',
    button: 'Send dates and outline',
  },
  'training-feedback-gathered': {
    says: ': how the course was, asked and answered.',
    brief: 'feedback',
    button: 'Open the course',
  },
  'refresher-training-offered': {
    says: ' has been offered no training for a year.',
    brief: 'training offer',
    button: 'Offer a course',
  },
  'training-needs-identified': {
    says: ': what they need to learn, found with them.',
    brief: 'training needs',
    button: 'Note training needs',
  },
  'safeguarding-training-current': {
    says: ': safeguarding training, again after two years.',
    brief: 'safeguarding training',
    button: 'Open their training',
  },
  'mentor-vetting-renewed': {
    says: ': a new check, or a look into the update service.',
    brief: 'vetting',
    button: 'Open the vetting',
  },
  'eligibility-at-eighteen': {
    says: ': the mentee is soon 18, and the mentor’s check has to be worked out anew.',
    brief: 'check at 18',
    button: 'Open the vetting',
  },
  'staff-vetting-renewed': {
    says: ', who works here: a new check, or a look into the update service.',
    brief: 'vetting of staff',
    button: 'Open the vetting',
  },
  'staff-training-current': {
    says: ', who works here: safeguarding, risk and managing volunteers, every three years.',
    brief: 'training of staff',
    button: 'Open the file',
  },
  'badge-issued': { says: ' has no badge yet.', brief: 'badge', button: 'Issue a badge' },
  'mentor-exit-interview': {
    says: ': how it was for them, now that it ended.',
    brief: 'ending talk',
    button: 'Record what they said',
  },
  'mentor-trial-period-reviewed': {
    says: ': the trial period, and whether they go on.',
    brief: 'trial period',
    button: 'Review the trial',
  },
  'on-hold-followed-up': {
    says: ' rests, and has not heard from us.',
    brief: 'call',
    button: 'Log a contact',
  },
  'document-review': { says: ': review and approval.', brief: 'review', button: 'Review the document' },
};

export const owed = (rule: string, title: string): Owed =>
  OWED[rule] ?? { says: `: ${title}.`, brief: title, button: 'Open the form' };

/** `Overdue 22 days: review`. */
export const OwedTag = ({ row }: { row: Pick<DueRow, 'daysLate' | 'rule' | 'title'> }) => {
  const { brief } = owed(row.rule, row.title);
  const days = row.daysLate === 0 ? 'today' : counted(Math.abs(row.daysLate), 'day');
  return <State is={row.daysLate > 0 ? 'overdue' : 'due-soon'} detail={`${days}: ${brief}`} />;
};

/** A pair gone quiet is mended by a call to both, not by a sheet that a worker cannot write. */
export const hrefOf = (row: Pick<DueRow, 'rule' | 'href' | 'subjectId'>): string =>
  row.rule === 'meeting-frequency-kept' ? paths.checkIn(row.subjectId) : row.href;

const SIDES: Record<string, string> = { mentee: 'the mentee’s side', mentor: 'the mentor’s side' };

/** Which side or topic is still to do. */
export function stillToDo(row: Pick<DueRow, 'missing' | 'partialOn'>): string | null {
  if (!row.missing.length) return null;
  const words = row.missing.map(part => SIDES[part] ?? part).join(', ');
  return row.partialOn
    ? `The record of ${LocalDate.of(row.partialOn).toString()} does not cover: ${words}.`
    : `Still to do: ${words}.`;
}
