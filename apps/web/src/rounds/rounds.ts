import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '#kernel';
import { JobHandlers, JobWorker, Log, MailWorker } from '#platform';
import { ApplicantDisposal, DisclosureDisposal, ReferenceRound } from '#recruitment';
import { ContentDisposal, RenewalRound } from '#vetting';
import { Reminders } from './reminders.js';

const SECOND = 1_000;

/** What goes round by itself: the outbox, the long work, the morning's reminders, referees who have not answered, checks about to end, what has to be destroyed. A round never overtakes itself. */
@Injectable()
export class Rounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly under = new Map<string, Promise<void>>();
  private jobs: JobWorker | null = null;
  private stopped = false;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly mail: MailWorker,
    private readonly handlers: JobHandlers,
    private readonly reminders: Reminders,
    private readonly disposal: ContentDisposal,
    private readonly disclosures: DisclosureDisposal,
    private readonly applicants: ApplicantDisposal,
    private readonly references: ReferenceRound,
    private readonly renewals: RenewalRound,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs = new JobWorker(this.source, this.clock, this.log, this.handlers.all());
  }

  /** Before the connections close: what goes round ends first. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.under.values());
    this.mail.close();
  }

  @Interval(2 * SECOND)
  sendMail(): Promise<void> {
    return this.round('mail-round', async () => {
      await this.mail.sendDue();
    });
  }

  @Interval(SECOND)
  doJobs(): Promise<void> {
    return this.round('job-round', async () => {
      while (!this.stopped && (await this.jobs?.runNext()));
    });
  }

  @Interval(60 * SECOND)
  remind(): Promise<void> {
    return this.round('reminder-round', () => this.reminders.sendTodays());
  }

  @Interval(600 * SECOND)
  destroyVettingContent(): Promise<void> {
    return this.round('disposal-round', async () => {
      await this.disposal.destroyDue();
      await this.disclosures.destroyDue();
      await this.applicants.destroyDue();
    });
  }

  @Interval(600 * SECOND)
  remindReferees(): Promise<void> {
    return this.round('reference-round', async () => {
      await this.references.remindDue();
    });
  }

  @Interval(600 * SECOND)
  writeOfRenewals(): Promise<void> {
    return this.round('renewal-round', async () => {
      await this.renewals.sendDue();
    });
  }

  private round(name: string, body: () => Promise<void>): Promise<void> {
    const running = this.under.get(name);
    if (running || this.stopped) return running ?? Promise.resolve();
    const round = body()
      .catch((error: unknown) => this.log.fault(name, error))
      .finally(() => this.under.delete(name));
    this.under.set(name, round);
    return round;
  }
}
