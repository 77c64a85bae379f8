export { readConfig, type Config, type SmtpConfig } from './config.js';
export { Log } from './log.js';
export { startEmbeddedServer, type EmbeddedServer } from './embedded/server.js';
export { DataLock, type Holder } from './embedded/lock.js';
export { connect, connectionOptions, type Place } from './database/connection.js';
export { kept, isKept } from './database/kept-plans.js';
export {
  readyDatabase,
  prepareEmbedded,
  migrate,
  APP_ROLE,
  OWNER_ROLE,
  type ReadyDatabase,
} from './database/open.js';
export { UnitOfWork } from './database/unit-of-work.js';
export { recordEvent, recordEvents, type CaseFact } from './database/case-events.js';
export { noteAudit, type AuditNote } from './database/journal.js';
export { verifyAudit } from './database/audit.js';
export { queueMail, MailWorker, type Letter } from './outbox.js';
export {
  queueJob,
  cancelJob,
  jobState,
  JobWorker,
  Cancelled,
  type JobHandler,
  type JobState,
  type Progress,
} from './jobs.js';
export { Files, type StoredFile } from './files.js';
export { CONFIG, PlatformModule, type PlatformParts } from './platform.module.js';
export { refuseStale, refuseStaleFact } from './database/stale.js';
export { insertRow, type Columns } from './database/rows.js';
export { insertFact, standingRow, correctRow, type FactTable } from './database/versions.js';
export { Typst } from './typst.js';
export { sourceFolder } from './source-folder.js';
export { JobHandlers } from './job-handlers.js';
export { ownSecret } from './own-secret.js';
