import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterBook, LettersModule } from '#letters';
import { Bookings } from './bookings.service.js';
import { Certificates } from './certificates.service.js';
import { TrainingChanges } from './changes.service.js';
import { ContributorReads } from './contributors.reads.js';
import { TrainingContributors } from './contributors.service.js';
import { TrainingNeedsReads } from './needs.reads.js';
import { TrainingNeeds } from './needs.service.js';
import { CourseReads } from './courses.reads.js';
import { Courses } from './courses.service.js';
import { TrainingFeedbackReads } from './feedback.reads.js';
import { TrainingFeedback } from './feedback.service.js';
import { TrainingInvitations } from './invitations.service.js';
import { MentorTrainingReads } from './mentor-training.reads.js';
import { TrainingRegister } from './register.service.js';
import { TrainingSessions } from './sessions.service.js';
import { TrainingTopics } from './topics.service.js';
import { TrainingPost } from './training-post.js';
import { trainingLetters } from './training.letters.js';
import { TrainingReads } from './training.reads.js';
import { Training } from './training.service.js';

const PARTS = [
  Training,
  TrainingReads,
  TrainingTopics,
  Courses,
  TrainingSessions,
  Bookings,
  TrainingInvitations,
  TrainingRegister,
  TrainingFeedback,
  TrainingFeedbackReads,
  Certificates,
  CourseReads,
  MentorTrainingReads,
  TrainingChanges,
  TrainingContributors,
  ContributorReads,
  TrainingNeeds,
  TrainingNeedsReads,
];

@Module({ imports: [LettersModule], providers: [...PARTS, TrainingPost], exports: PARTS })
export class TrainingModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add(trainingLetters);
  }
}
