export { PeopleModule } from './people.module.js';
export {
  Mentees,
  futureFault,
  refuseFuture,
  startWaiting,
  type Connected,
  type NewMentee,
} from './mentees.service.js';
export { Mentors, type NewMentor } from './mentors.service.js';
export { Supporters, type SupporterDetails } from './supporters.service.js';
export { SUPPORTER_KINDS, kindOf, type SupporterKind } from './supporter-kinds.js';
export {
  Contacts,
  contactDayFault,
  CONTACT_WAYS,
  CONTACT_PURPOSES,
  type ContactAbout,
  type ContactDetails,
} from './contacts.service.js';
export {
  PeopleReads,
  PEOPLE_PAGE,
  type MenteeRow,
  type MentorRow,
  type PersonRow,
  type ConnectionRow,
  type SupporterRow,
  type ContactRow,
  type ListAsk,
} from './people.reads.js';
export { refuseClosedMenteeStep } from './steps.js';
export { PeopleSteps } from './steps.reads.js';
export { caseProgrammes, mayRecord, mayReadAddress, requireRecording } from './people.policy.js';
export { readsWords, wordsProgrammes, wordsReadable, type Written } from './reading.policy.js';
export { menteeToRecord, mentorToRecord } from './finders.js';
export { requireWorker } from './workers.js';
export { changePeriod, openPeriod } from './periods.js';
export type { PersonDetails } from './person.entity.js';
export { referrerContact, waitingMenteeReviewed, peopleRules } from './people.rules.js';
export { peopleSamples } from './people.samples.js';
export { peopleReports } from './people.reports.js';
export { keepsStaff, keptStaffProgrammes, staffProgrammes } from './staff.policy.js';
export {
  StaffFiles,
  staffToRecord,
  tellOfStaff,
  type StaffFileOpened,
  type StaffMember,
} from './staff-files.service.js';
