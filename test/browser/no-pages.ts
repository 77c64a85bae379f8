/** Routes that answer with no page of their own, and why the list need not have them. */
export const NO_PAGES: readonly string[] = [
  '/', // sends people to their home
  '/health',
  '/api/mentor/matches/:id',
  '/api/programmes/:programmeId/limits',
  '/api/quality/:framework',
  '/api/session',
  '/api/sheets/:id',
  '/files/:id',
  '/mentor/policies/:id/file',
  '/letters/:id/pdf',
  '/matches/:id/home-risk', // leads to the form of the mentee
  '/matches/:id/carer-contact', // the same
  '/waiting.csv',
  '/equality/:id', // leads on to the questions of a mentee or a mentor
  '/vetting/record.csv',
  '/badges/:id/print',
  '/achievement/:id',
  '/vetting/record.pdf',
  '/quality/packs/:id/download',
  '/quality/interviews/contacts.csv',
  '/quality/interviews/contacts.pdf',
  '/quality/interviews/new', // needs a person in its address: see the journeys of evidence
  '/quality/case-studies/new', // the same
  '/first-run', // stands on an empty installation only: see the accounts journeys
  '/mentees/:id/referral', // leads on to the referral
  '/referrals/:id/files/:fileId',
  '/refer/saved/:token', // these need the token of a letter: see the journeys of referrals
  '/refer/receipt/:token',
  '/refer/receipt/:token/equality',
  '/refer/answer/:token',
  '/feedback/training/:token', // the same: see the journeys of training
  '/training/certificates/:id', // a PDF
  '/mentor-with-us/saved/:token', // these need the token of a letter: see the journeys of recruitment
  '/mentor-with-us/sent/:token',
  '/mentor-with-us/sent/:token/equality',
  '/mentors/:id/application/files/:fileId',
  '/reference/:token', // the same: see the story of the referee
  '/references/:id/files/:fileId',
  '/link/:token', // needs the token of a letter
  // Opened in the story of the newcomer, which brings a pack to each of them.
  '/quality/packs/:id',
  '/quality/packs/:id/words',
  '/quality/packs/:id/look',
  '/quality/packs/:id/send-back',
  '/quality/packs/:id/grants/new',
  '/quality/packs/:id/grants/:grant',
  '/quality/packs/:id/found',
  '/quality/breaches/:id',
  '/quality/breaches/:id/decide',
  '/quality/breaches/:id/resubmit',
  '/assess/:token',
  '/assess/pack',
  '/assess/pack/download',
  '/assess/pack/files/*path',
  '/quality/packs/:id/mend', // needs a pack that was sent back: see the journeys of evidence
  '/quality/requests/:id/sent', // needs a request: see the journeys of evidence
];
