import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answers } from '#forms';
import { type LocalDate, newId, Refusal } from '#kernel';

export const SOURCES = ['agency', 'self', 'carer', 'staff'] as const;
/** Who came to us: an agency, the young person, a parent or carer, or a worker who wrote it down. */
export type Source = (typeof SOURCES)[number];

export const DECLINE_KINDS = [
  'outside-criteria',
  'no-capacity',
  'another-service',
  'not-wanted',
  'other',
] as const;
export type DeclineKind = (typeof DECLINE_KINDS)[number];

const MOVES = {
  received: ['asked', 'accepted', 'declined', 'withdrawn'],
  asked: ['received', 'declined', 'withdrawn'],
  accepted: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>;
export type ReferralState = keyof typeof MOVES;

/** Why a step is not open in a state. */
export const CLOSED: Readonly<Record<ReferralState, string>> = {
  received: 'Nothing is being asked about this referral',
  asked: 'An answer about this referral is still awaited',
  accepted: 'This referral was accepted already',
  declined: 'This referral was declined already',
  withdrawn: 'This referral was withdrawn already',
};

@Entity('referral')
export class Referral {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text') reference!: string;
  @Column('uuid', { name: 'form_version_id', nullable: true }) formVersionId: string | null = null;
  @Column('jsonb') answers: Answers = {};
  @Column('text') source!: Source;
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy: string | null = null;
  @Column('text', { name: 'referrer_name', nullable: true }) referrerName: string | null = null;
  @Column('text', { name: 'referrer_organisation', nullable: true }) referrerOrganisation: string | null =
    null;
  @Column('text', { name: 'referrer_email', nullable: true }) referrerEmail: string | null = null;
  @Column('text', { name: 'referrer_phone', nullable: true }) referrerPhone: string | null = null;
  @Column('text', { name: 'first_name' }) firstName!: string;
  @Column('text', { name: 'last_name', nullable: true }) lastName: string | null = null;
  @Column('date', { name: 'born_on', nullable: true }) bornOn: string | null = null;
  @Column('date', { name: 'received_on' }) receivedOn!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'mentee_id', nullable: true }) menteeId: string | null = null;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: string | null = null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null = null;
  @Column('date', { name: 'acknowledged_on', nullable: true }) acknowledgedOn: string | null = null;
  @Column('date', { name: 'completed_on', nullable: true }) completedOn: string | null = null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null = null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null = null;
  @Column('text', { name: 'decline_kind', nullable: true }) declineKind: DeclineKind | null = null;
  @Column('text', { nullable: true }) reason: string | null = null;
  @Column('uuid', { name: 'signposted_to', nullable: true }) signpostedTo: string | null = null;
  @Column('text', { name: 'no_signpost_reason', nullable: true }) noSignpostReason: string | null = null;
  @Column('date', { name: 'signposted_on', nullable: true }) signpostedOn: string | null = null;
  @Column('boolean', { name: 'may_tell' }) mayTell!: boolean;
  @Column('date', { name: 'told_on', nullable: true }) toldOn: string | null = null;
  @Column('integer') version = 1;
  @Column('text') get state(): ReferralState {
    return this.current;
  }
  private set state(next: ReferralState) {
    this.current = next;
  }
  private current: ReferralState = 'received';

  /** Whether nothing is decided yet. @throws Refusal */
  requireOpen(): void {
    if (this.decidedOn) throw new Refusal(`referral-${this.state}`, CLOSED[this.state]);
  }

  ask(): void {
    this.moveTo('asked');
  }

  answered(): void {
    this.moveTo('received');
  }

  decide(
    outcome: 'accepted' | 'declined' | 'withdrawn',
    on: LocalDate,
    by: string | null,
    reason: string | null,
  ): void {
    this.moveTo(outcome);
    Object.assign(this, { decidedOn: on.iso, decidedBy: by, reason });
  }

  private moveTo(next: ReferralState): void {
    const allowed: readonly ReferralState[] = MOVES[this.state];
    if (!allowed.includes(next)) throw new Refusal(`referral-${this.state}`, CLOSED[this.state]);
    this.state = next;
    this.version++;
  }
}
