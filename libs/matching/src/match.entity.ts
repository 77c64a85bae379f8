import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Invalid, type LocalDate, newId, Refusal } from '#kernel';

const MOVES = {
  proposed: ['active', 'declined'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  declined: [],
  ended: [],
} as const satisfies Record<string, readonly string[]>;
export type MatchStatus = keyof typeof MOVES;

const WORDS: Record<MatchStatus, string> = {
  proposed: 'is proposed',
  active: 'is running',
  paused: 'is paused',
  declined: 'was declined',
  ended: 'has ended',
};

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
    if (this.status !== 'proposed') throw this.cannot('active');
    if (on.iso < this.proposedOn) throw new Invalid({ on: 'A match cannot begin before it was proposed' });
    this.moveTo('active');
    this.startedOn = on.iso;
    this.plannedEndOn = plannedEnd?.iso ?? null;
  }

  pause(): void {
    this.moveTo('paused');
  }

  resume(): void {
    if (this.status !== 'paused') throw this.cannot('active');
    this.moveTo('active');
  }

  decline(on: LocalDate, reason: string): void {
    if (on.iso < this.proposedOn)
      throw new Invalid({ on: 'A match cannot be declined before it was proposed' });
    this.moveTo('declined');
    this.endedOn = on.iso;
    this.endReason = reason;
  }

  end(on: LocalDate, reason: string): void {
    if (this.startedOn && on.iso < this.startedOn)
      throw new Invalid({ on: 'A match cannot end before it began' });
    this.moveTo('ended');
    this.endedOn = on.iso;
    this.endReason = reason;
  }

  private moveTo(next: MatchStatus): void {
    const allowed: readonly MatchStatus[] = MOVES[this.status];
    if (!allowed.includes(next)) throw this.cannot(next);
    this.status = next;
    this.version++;
  }

  private cannot(next: MatchStatus): Refusal {
    return new Refusal(
      `match-${this.status}-cannot-become-${next}`,
      `This match ${WORDS[this.status]}, so this step is not open to it`,
    );
  }
}
