import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountsModule } from '#accounts';
import { ProgrammesModule } from '#programmes';
import { ShellModule } from '../shell/shell.module.js';
import { AboutPages } from './about.pages.js';
import { AdminPersonPages } from './admin-person.pages.js';
import { AdminProgrammesPages } from './admin-programmes.pages.js';
import { AdminPages } from './admin.pages.js';
import { FirstRunPages } from './first-run.pages.js';
import { HomePages } from './home.pages.js';
import { LinkPages } from './link.pages.js';
import { OwnAccountPages } from './own-account.pages.js';
import { PasswordStrategy } from './password.strategy.js';
import { SessionApi } from './session.api.js';
import { SignInPages } from './sign-in.pages.js';

@Module({
  imports: [PassportModule, AccountsModule, ProgrammesModule, ShellModule],
  providers: [PasswordStrategy],
  controllers: [
    HomePages,
    AboutPages,
    SignInPages,
    FirstRunPages,
    LinkPages,
    OwnAccountPages,
    AdminPages,
    AdminPersonPages,
    AdminProgrammesPages,
    SessionApi,
  ],
})
export class AccountsPages {}
