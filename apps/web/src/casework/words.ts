import { LocalDate } from '#kernel';

/** Words for the codes of the records, as coordinators say them. */
export const CONTACT_WAYS: Record<string, string> = {
  phone: 'Phone',
  video: 'Video',
  message: 'Message',
  letter: 'Letter',
  'in-person': 'In person',
};
export const CONTACT_PURPOSES: Record<string, string> = {
  routine: 'Keeping in touch',
  'check-in': 'Check-in on the match',
  'waiting-list': 'Waiting list',
  support: 'Extra support',
  concern: 'About a concern',
};
export const OUTCOMES: Record<string, string> = {
  met: 'Met',
  'mentee-cancelled': 'Mentee cancelled',
  'mentee-absent': 'Mentee didn’t come',
  'mentor-cancelled': 'I cancelled',
  moved: 'Moved',
};
/** The same, told by somebody else than the mentor. */
export const OUTCOMES_TOLD: Record<string, string> = {
  ...OUTCOMES,
  'mentor-cancelled': 'Mentor cancelled',
  moved: 'Moved to another day',
};
export const MEETING_WAYS: Record<string, string> = {
  'in-person': 'In person',
  phone: 'Phone',
  video: 'Video',
  message: 'Message',
  letter: 'Letter',
  'custody-visit': 'Custody visit',
};
export const WISHES: Record<string, string> = { yes: 'Yes', no: 'No', unsure: 'Not sure' };
export const REVIEW_OUTCOMES: Record<string, string> = {
  continue: 'Go on as it is',
  change: 'Go on with changes',
  'plan-ending': 'Plan an ending',
  end: 'End the match',
};
export const MATCH_STATES: Record<string, string> = {
  proposed: 'Proposed',
  active: 'Running',
  paused: 'Paused',
  ended: 'Ended',
  declined: 'Declined',
};

export const answersOf = (words: Record<string, string>): { value: string; text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** `22 November 2026`, or a dash's worth of words where there is none. */
export const dayWords = (iso: string | null, none = 'not yet'): string =>
  iso ? LocalDate.of(iso).toString() : none;

export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(part => /^\p{Lu}/u.test(part))
    .map(part => part.slice(0, 1))
    .slice(0, 2)
    .join('');
