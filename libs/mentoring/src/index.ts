export { MentoringModule } from './mentoring.module.js';
export {
  Sheets,
  OUTCOMES,
  MEETING_WAYS,
  WORRIES,
  ACTION_OWNERS,
  type SheetDetails,
} from './sheets.service.js';
export { Reviews, WISHES, REVIEW_OUTCOMES, type ReviewDetails } from './reviews.service.js';
export { MentoringReads, type SheetRow, type ReviewRow, type WorryRow } from './mentoring.reads.js';
