/** What staff do with a referral, each on a page of its own. */
export type ReferralStep =
  | 'acknowledge'
  | 'open'
  | 'link'
  | 'assign'
  | 'complete'
  | 'ask'
  | 'answer'
  | 'accept'
  | 'decline'
  | 'signpost'
  | 'withdraw';

/** Every address of the casework pages, in one place: links and forms are built, never written out. */
export const paths = {
  today: '/today',
  cases: '/cases',
  waiting: '/waiting',
  mentors: '/mentors',
  documents: '/documents',
  search: '/search',
  newMentee: '/mentees/new',
  mentee: (id: string) => `/mentees/${id}`,
  menteeShow: (id: string, show: string) => `/mentees/${id}?show=${show}`,
  correctMentee: (id: string) => `/mentees/${id}/correct`,
  menteeWait: (id: string) => `/mentees/${id}/wait`,
  menteeLeave: (id: string) => `/mentees/${id}/leave`,
  connect: (id: string) => `/mentees/${id}/connections/new`,
  menteeContact: (id: string) => `/mentees/${id}/contacts/new`,
  newMentor: '/mentors/new',
  mentor: (id: string) => `/mentors/${id}`,
  correctMentor: (id: string) => `/mentors/${id}/correct`,
  mentorMove: (id: string, move: 'approve' | 'hold' | 'resume' | 'leave') => `/mentors/${id}/${move}`,
  inviteMentor: (id: string) => `/mentors/${id}/invite`,
  mentorContact: (id: string) => `/mentors/${id}/contacts/new`,
  vetting: (id: string) => `/mentors/${id}/vetting/new`,
  training: (id: string) => `/mentors/${id}/training/new`,
  correctVetting: (id: string) => `/vetting/${id}`,
  correctTraining: (id: string) => `/training/${id}`,
  supervise: (id: string) => `/mentors/${id}/supervisions/new`,
  supervision: (id: string) => `/supervisions/${id}`,
  contact: (id: string) => `/contacts/${id}`,
  propose: (menteeId: string) => `/mentees/${menteeId}/matches/new`,
  match: (id: string) => `/matches/${id}`,
  matchMove: (id: string, move: 'begin' | 'pause' | 'resume' | 'end' | 'decline') => `/matches/${id}/${move}`,
  agreement: (id: string) => `/matches/${id}/agreement`,
  checkIn: (id: string) => `/matches/${id}/check-in`,
  newReview: (id: string) => `/matches/${id}/reviews/new`,
  review: (id: string) => `/reviews/${id}`,
  newSheet: (id: string) => `/matches/${id}/sheets/new`,
  sheet: (id: string) => `/sheets/${id}`,
  correctSheet: (id: string) => `/sheets/${id}/correct`,
  readSheet: (id: string) => `/sheets/${id}/read`,
  tickAction: (id: string) => `/actions/${id}/done`,
  untickAction: (id: string) => `/actions/${id}/not-done`,
  mentorHome: '/mentor',
  ownMatch: (id: string) => `/mentor/matches/${id}`,
  newDocument: '/documents/new',
  document: (id: string) => `/documents/${id}`,
  reviseDocument: (id: string) => `/documents/${id}/versions/new`,
  withdrawDocument: (id: string) => `/documents/${id}/withdraw`,
  file: (id: string) => `/files/${id}`,
  referrals: '/referrals',
  newReferral: '/referrals/new',
  newReferralFor: (programmeId: string) => `/referrals/new/${programmeId}`,
  referral: (id: string) => `/referrals/${id}`,
  referralStep: (id: string, step: ReferralStep) => `/referrals/${id}/${step}`,
  referralFile: (id: string, fileId: string) => `/referrals/${id}/files/${fileId}`,
  menteeReferral: (menteeId: string) => `/mentees/${menteeId}/referral`,
  refer: '/refer',
  referTo: (key: string) => `/refer/to/${key}`,
  referForm: (key: string, audience: string) => `/refer/to/${key}/${audience}`,
  forms: '/settings/forms',
  form: (programmeId: string, purpose: string) => `/settings/forms/${programmeId}/${purpose}`,
  formIntro: (programmeId: string, purpose: string) => `/settings/forms/${programmeId}/${purpose}/intro`,
  formPublish: (programmeId: string, purpose: string) => `/settings/forms/${programmeId}/${purpose}/publish`,
  formNew: (programmeId: string, purpose: string) => `/settings/forms/${programmeId}/${purpose}/new`,
  formField: (programmeId: string, purpose: string, key: string) =>
    `/settings/forms/${programmeId}/${purpose}/fields/${key}`,
  formFieldAct: (programmeId: string, purpose: string, key: string, act: 'up' | 'down' | 'remove') =>
    `/settings/forms/${programmeId}/${purpose}/fields/${key}/${act}`,
  services: '/settings/services',
  newService: '/settings/services/new',
  withdrawService: (id: string) => `/settings/services/${id}/withdraw`,
  closures: '/settings/closures',
  closeReferrals: (programmeId: string) => `/settings/closures/${programmeId}`,
  reopenReferrals: (programmeId: string) => `/settings/closures/${programmeId}/reopen`,
  limits: '/settings/limits',
  limitsOf: (programmeId: string, saved = '') =>
    `/settings/limits?programme=${programmeId}${saved && `&saved=${saved}`}`,
  limit: (programmeId: string, rule: string) => `/settings/limits/${programmeId}/${rule}`,
  limitFallback: (programmeId: string, rule: string) => `/settings/limits/${programmeId}/${rule}/fallback`,
  endLimit: (programmeId: string, rule: string) => `/settings/limits/${programmeId}/${rule}/end`,
  endFallback: (programmeId: string, rule: string) => `/settings/limits/${programmeId}/${rule}/fallback/end`,
  identifyingWords: '/settings/words',
  newIdentifyingWord: '/settings/words/new',
  withdrawIdentifyingWord: (id: string) => `/settings/words/${id}/withdraw`,
  programmes: '/settings/programmes',
  programme: (id: string) => `/settings/programmes/${id}`,
  newWaiver: (rule: string, subject: string, opened: string) =>
    `/waivers/new?rule=${rule}&subject=${subject}&opened=${opened}`,
} as const;
