import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LocalDate, newId, Refusal } from '#kernel';

@Entity('mentee')
export class Mentee {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) school: string | null = null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null = null;
  @Column('date', { name: 'referred_on' }) referredOn!: string;
  @Column('date', { name: 'left_on', nullable: true }) leftOn: string | null = null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('integer') version = 1;

  leave(on: LocalDate): void {
    if (this.leftOn) throw new Refusal('mentee-left-already', 'This mentee has left the programme already');
    this.leftOn = on.iso;
    this.version++;
  }

  comeBack(): void {
    this.leftOn = null;
    this.version++;
  }
}
