import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { PeopleModule } from '#people';
import { ProgrammesModule } from '#programmes';
import { TrainingModule } from '#training';
import { TrainingCalendarPages } from './calendar.pages.js';
import { CertificatePages } from './certificate.pages.js';
import { TrainingChangePages } from './changes.pages.js';
import { ContributorPages } from './contributors.pages.js';
import { TrainingNeedsPages } from './needs.pages.js';
import { CourseFormPages } from './course-forms.pages.js';
import { CourseStepPages } from './course-steps.pages.js';
import { CoursePages } from './course.pages.js';
import { TrainingFeedbackPages } from './feedback.pages.js';
import { MentorTrainingPages } from './mentor-training.pages.js';
import { OwnTrainingPages } from './own-training.pages.js';
import { RegisterPages } from './register.pages.js';
import { SessionFormPages } from './session-forms.pages.js';
import { TopicSettingPages } from './topic-settings.pages.js';
import { TrainingFactPages } from './training-facts.pages.js';

/** Training. Addresses with a word in them come before those that take any step or id there. */
@Module({
  imports: [AccountsModule, PeopleModule, ProgrammesModule, TrainingModule],
  controllers: [
    TrainingCalendarPages,
    TrainingChangePages,
    ContributorPages,
    TrainingNeedsPages,
    CourseFormPages,
    SessionFormPages,
    CourseStepPages,
    CoursePages,
    RegisterPages,
    CertificatePages,
    OwnTrainingPages,
    MentorTrainingPages,
    TrainingFactPages,
    TrainingFeedbackPages,
    TopicSettingPages,
  ],
})
export class TrainingPagesModule {}
