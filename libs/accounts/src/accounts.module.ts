import { Module } from '@nestjs/common';
import { AccountsReads } from './accounts.reads.js';
import { Attempts } from './attempts.js';
import { FirstRun } from './first-run.service.js';
import { Invitations } from './invitations.service.js';
import { Organisations } from './organisations.reads.js';
import { Roles } from './roles.service.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';

const SERVICES = [
  AccountsReads,
  Attempts,
  FirstRun,
  Invitations,
  Organisations,
  Roles,
  SecondFactor,
  Sessions,
  SignIn,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class AccountsModule {}
