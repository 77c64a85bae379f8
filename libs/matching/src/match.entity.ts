import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Invalid, LocalDate, newId } from '#kernel';
import { type MatchStatus, type MatchStep, refuseClosedStep } from './match-steps.js';

@Entity('match')
export class Match {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'mentee_id' }) menteeId!: string;
  @Column('uuid', { name: 'mentor_id' }) mentorId!: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null = null;
  @Column('date', { name: 'proposed_on' }) proposedOn!: string;
  @Column('text') rationale = '';
  @Column('date', { name: 'started_on', nullable: true }) startedOn: string | null = null;
  @Column('date', { name: 'planned_end_on', nullable: true }) plannedEndOn: string | null = null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null = null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null = null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('integer') version = 1;

  @Column('text', { name: 'status' })
  get status(): MatchStatus {
    return this.current;
  }
  private set status(next: MatchStatus) {
    this.current = next;
  }
  private current: MatchStatus = 'proposed';

  begin(on: LocalDate, plannedEnd: LocalDate | null): void {
    this.take('begin', 'active');
    if (on.iso < this.proposedOn) throw new Invalid({ on: 'A match cannot begin before it was proposed' });
    this.startedOn = on.iso;
    this.plannedEndOn = plannedEnd?.iso ?? null;
  }

  pause(): void {
    this.take('pause', 'paused');
  }

  resume(): void {
    this.take('resume', 'active');
  }

  decline(on: LocalDate, reason: string): void {
    this.take('decline', 'declined');
    if (on.iso < this.proposedOn)
      throw new Invalid({ on: 'A match cannot be declined before it was proposed' });
    this.endedOn = on.iso;
    this.endReason = reason;
  }

  end(on: LocalDate, reason: string): void {
    this.take('end', 'ended');
    if (this.startedOn && on.iso < this.startedOn)
      throw new Invalid({ on: 'A match cannot end before it began' });
    this.endedOn = on.iso;
    this.endReason = reason;
  }

  /** The day on which it ended after it ran; null of what runs, or was never begun. */
  endedDay(): LocalDate | null {
    return this.status === 'ended' && this.endedOn ? LocalDate.of(this.endedOn) : null;
  }

  private take(step: MatchStep, next: MatchStatus): void {
    refuseClosedStep(this.status, step);
    this.status = next;
    this.version++;
  }
}
