import type { Covered, GuidanceWay, Present, RiskDecision, Shared, ToldAnswer } from '#matching';

/** Words for the codes between a proposal and the first session. */
export const ANSWER_WORDS: Record<ToldAnswer, string> = {
  accepts: 'They accept',
  thinks: 'They think about it',
  declines: 'They decline',
};
export const SHARED_WORDS: Record<Shared, string> = {
  interests: 'What they enjoy',
  goals: 'What they hope for',
  needs: 'What they want help with',
  access: 'Access and health that matter for meeting',
  contact: 'How to reach them',
  family: 'Who is around them',
  risk: 'Risk, and what to do about it',
};
export const GUIDANCE_WORDS: Record<GuidanceWay, string> = {
  talk: 'We talked it through',
  material: 'They were given something to read or watch',
  training: 'They were trained in it',
  specialist: 'Somebody who knows about it spoke with them',
};
export const RISK_WORDS: Record<RiskDecision, string> = {
  'go-ahead': 'It goes ahead',
  'with-controls': 'It goes ahead with these measures',
  'not-now': 'It does not go ahead for now',
};
export const PRESENT_WORDS: Record<Present, string> = {
  mentee: 'The young person',
  mentor: 'The mentor',
  worker: 'A worker of the programme',
  carer: 'A parent or carer',
  other: 'Somebody else',
};
export const COVERED_WORDS: Record<Covered, string> = {
  aims: 'What the programme is for',
  expectations: 'What each expects',
  boundaries: 'Boundaries, and what follows a breach',
  confidentiality: 'Confidentiality and its limits',
  'times-and-places': 'How often, when and where they meet',
  'reaching-each-other': 'How they reach each other, and how not',
  'role-of-staff': 'What staff do, and how to reach them',
  goals: 'Goals to start with',
  expenses: 'What is paid for, and how',
  'contact-sheets': 'Contact sheets, and why',
  'reviews-and-length': 'Reviews, and how long it lasts',
};
