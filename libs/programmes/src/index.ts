export { ProgrammesModule } from './programmes.module.js';
export { Programmes, NATIONS, type Nation, type NewProgramme } from './programmes.service.js';
export { ProgrammesReads, programmeByKey, type ProgrammeRow, type StaffRow } from './programmes.reads.js';
export {
  IDENTIFYING_KINDS,
  IdentifyingWords,
  noteIdentifyingWords,
  type IdentifyingWord,
  type IdentifyingWordRow,
} from './identifying-words.service.js';
