export { Catalogue, readCatalogue } from './catalogue/catalogue.js';
export { CatalogueFault } from './catalogue/place.js';
export {
  indicatorsOf,
  itemsOf,
  type EvidenceItem,
  type Framework,
  type Indicator,
  type ItemKind,
  type Part,
} from './catalogue/framework.js';
export { builtSources, isBuilt, ruleBook, type BuiltSources } from './sources/built-sources.js';
export {
  assess,
  assessAll,
  type Assessment,
  type IndicatorStatus,
  type PartStatus,
} from './status/assessment.js';
export { assessmentAsJson, countsOf } from './status/as-json.js';
export type { Asked } from './status/asked.js';
export type { ItemStatus, WeighedDocument } from './status/item-status.js';
export { STATUS_WORDS, type Status } from './status/status.js';
export { subjectKey, subjectsByName, type SubjectWords } from './status/subjects.js';
export { itemFigure, itemTitle } from './packs/item-words.js';
export { logTable } from './packs/pack-table.js';
export { stateInWords } from './packs/exceptions.js';
export { buildPack, sealed, Undecided, type BuiltPack } from './packs/build-pack.js';
export type { PackRequest, PackTools } from './packs/pack-request.js';
export { PackStopped } from './packs/pack-stopped.js';
export { refuseUnlessBuilder } from './packs/who-may.js';
export { approvalBy } from './packs/pack-people.js';
export type { Approval, Manifest, PackProfile } from './packs/manifest.js';
export { SigningKey, publicKeyOf } from './packs/signing-key.js';
export {
  byText,
  noDecisions,
  readDecisionsFile,
  writeDecisionsFile,
  type FileDecisions,
} from './packs/decisions-file.js';
export { manifestIn, packedFile } from './packs/packed-file.js';
export { verifyPack, type Verification } from './packs/verify.js';
export { inWords } from './wording.js';
export { statesAskedOf } from './document-kinds.js';
export { EvidenceModule } from './evidence.module.js';
export { frameworkFigures } from './framework-figures.js';
export { keptByQuarter, type QuarterKept } from './status/kept-by-quarter.js';
export { Packs, type PackWish } from './packs/packs.service.js';
export { PackReads, type PackDecisionsRow, type PackRow, type PackStage } from './packs/packs.reads.js';
export { PackReview, type Decided } from './packs/pack-review.service.js';
export { PackWords, type RecordToDecide, type WordsPage } from './packs/pack-words.reads.js';
export type { MarkedNote, MarkedWords } from './packs/marked-notes.js';
export { PackApproval } from './packs/pack-approval.service.js';
export { PackLooks, type SampleToLook } from './packs/pack-looks.reads.js';
export { PackGrants, type NewGrant } from './sharing/grants.service.js';
export { AssessorDoor, type AssessorVisit } from './sharing/assessor-door.service.js';
export { PackBreaches, reportBy } from './sharing/breaches.service.js';
export { supplementaryEvidenceSent } from './sharing/sharing.rules.js';
export { AssessorRequests } from './sharing/assessor-requests.service.js';
export {
  SharingReads,
  type AssessorRequestRow,
  type BreachRow,
  type GrantRow,
  type ViewRow,
} from './sharing/sharing.reads.js';
export { Interviews, type InterviewPlan, type NewInvitation } from './interviews/interviews.service.js';
export { InterviewReads, type ContactForAssessor, type InterviewRow } from './interviews/interviews.reads.js';
export { ELIGIBLE_PAGE, EligibleReads, type EligibleRow } from './interviews/eligible.reads.js';
export { InterviewAlternatives, type Alternative } from './interviews/alternatives.service.js';
export { contactSheetCsv, contactSheetPdf } from './interviews/contact-sheet.js';
export { csv } from './packs/csv.js';
export {
  ANSWERED_HOW,
  ANSWERS,
  GIVERS,
  INTERVIEW_KINDS,
  LONGEST_MINUTES,
  USUALLY,
  type Answer,
  type InterviewKind,
} from './interviews/interview.js';
export { CaseStudies, type PartInStory } from './interviews/case-studies.service.js';
export { CaseStudySignOff } from './interviews/case-study-sign-off.service.js';
export {
  CaseStudyReads,
  type CaseStudyRow,
  type PackWithStory,
  type StoryVersionRow,
} from './interviews/case-studies.reads.js';
export { StoryPrompts, type Prompt } from './interviews/prompts.reads.js';
export {
  FEWEST_WORDS,
  MOST_WORDS,
  STORY_PARTS,
  storyWords,
  type StoryText,
} from './interviews/story-words.js';
export { printTable } from './packs/print-table.js';
