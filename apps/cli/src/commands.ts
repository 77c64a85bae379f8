import { auditVerify } from './audit-verify.js';
import { command as bench } from './bench.js';
import type { Command } from './command.js';
import { demo } from './demo.js';
import { command as evidenceKey } from './evidence-key.js';
import { command as evidencePack } from './evidence-pack.js';
import { command as evidenceStatus } from './evidence-status.js';
import { command as evidenceVerify } from './evidence-verify.js';
import { command as practiceFacts } from './practice-facts.js';
import { command as practiceOccurrences } from './practice-occurrences.js';
import { command as practiceRules } from './practice-rules.js';
import { routes } from './routes.js';
import { serve } from './serve.js';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  demo,
  serve,
  practiceRules,
  practiceFacts,
  practiceOccurrences,
  evidenceStatus,
  evidencePack,
  evidenceVerify,
  evidenceKey,
  routes,
  auditVerify,
  bench,
];
