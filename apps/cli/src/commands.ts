import { auditVerify } from './audit-verify.js';
import type { Command } from './command.js';
import { demo } from './demo.js';
import { routes } from './routes.js';
import { serve } from './serve.js';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [serve, demo, routes, auditVerify];
