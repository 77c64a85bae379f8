import type {
  Cause,
  ExitParty,
  ExitWay,
  ExplainedTo,
  LaterContact,
  Onward,
  Success,
  SupportWay,
} from '#matching';

/** Words for the codes of an ending. */
export const CAUSE_WORDS: Record<Cause, string> = {
  'aims-reached': 'They reached what they set out for',
  'time-over': 'The time agreed is over',
  'moved-away': 'One of them moves away',
  'mentee-chose': 'The young person wants to stop',
  'mentor-chose': 'The mentor cannot go on',
  'did-not-suit': 'The two did not suit each other',
  safeguarding: 'Somebody’s safety',
  'programme-ended': 'The programme ends',
  other: 'Another reason',
};
export const LATER_WORDS: Record<LaterContact, string> = {
  none: 'No contact afterwards',
  'through-us': 'A greeting through us only',
  'by-themselves': 'They stay in touch by their own decision, outside our care',
};
export const TO_WORDS: Record<ExplainedTo, string> = {
  mentee: 'The young person',
  mentor: 'The mentor',
  carer: 'A parent or carer',
  referrer: 'The referrer',
};
export const PARTY_WORDS: Record<ExitParty, string> = {
  mentee: 'the young person',
  mentor: 'the mentor',
  carer: 'a parent or carer',
  referrer: 'the referrer',
};
export const WAY_WORDS: Record<ExitWay, string> = {
  interview: 'In a talk',
  phone: 'By phone',
  paper: 'On paper',
  'e-mail': 'By e-mail',
};
export const SUCCESS_WORDS: Record<Success, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };
export const SUPPORT_WORDS: Record<SupportWay, string> = {
  'in-person': 'In person',
  phone: 'By phone',
  video: 'By video',
  message: 'By message',
};
export const ONWARD_WORDS: Record<Onward, string> = {
  volunteer: 'To volunteer',
  'peer-mentor': 'To become a peer mentor',
  'focus-group': 'To take part in a focus group',
  'youth-board': 'To join the youth board',
  course: 'A course or group elsewhere',
  other: 'Something else',
};
