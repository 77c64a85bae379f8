import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { CasefileModule } from '#casefile';
import { FormsModule } from '#forms';
import { PeopleModule } from '#people';
import { ProgrammesModule } from '#programmes';
import { ReferralsModule } from '#referrals';
import { FormEditorPages } from '../forms/form-editor.pages.js';
import { FormListPages } from '../forms/form-list.pages.js';
import { ReferAnswerPages } from '../refer/refer-answer.pages.js';
import { ReferDoor } from '../refer/refer-door.js';
import { ReferEqualityPages } from '../refer/refer-equality.pages.js';
import { ReferFormPages } from '../refer/refer-form.pages.js';
import { ReferReceiptPages } from '../refer/refer-receipt.pages.js';
import { ReferSavedPages } from '../refer/refer-saved.pages.js';
import { ReferStartPages } from '../refer/refer-start.pages.js';
import { ClosurePages } from './closures.pages.js';
import { ReferralDecisionPages } from './decisions.pages.js';
import { ReferralDeclinePages } from './decline.pages.js';
import { ReferralHandlingPages } from './handling.pages.js';
import { PipelinePages } from './pipeline.pages.js';
import { ReferralPages } from './referral.pages.js';
import { ServicePages } from './services.pages.js';
import { ReferralTakePages } from './take.pages.js';

/** Referrals: the public pages, those of staff, and the forms and lists behind them. */
@Module({
  imports: [AccountsModule, CasefileModule, FormsModule, PeopleModule, ProgrammesModule, ReferralsModule],
  providers: [ReferDoor],
  controllers: [
    ReferStartPages,
    ReferFormPages,
    ReferSavedPages,
    ReferReceiptPages,
    ReferAnswerPages,
    ReferEqualityPages,
    PipelinePages,
    ReferralTakePages,
    ReferralHandlingPages,
    ReferralDecisionPages,
    ReferralDeclinePages,
    ReferralPages,
    ServicePages,
    ClosurePages,
    FormListPages,
    FormEditorPages,
  ],
})
export class ReferralPagesModule {}
