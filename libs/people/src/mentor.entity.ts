import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '#kernel';

@Entity('mentor')
export class Mentor {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'user_id', nullable: true }) userId: string | null = null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null = null;
  @Column('date', { name: 'applied_on' }) appliedOn!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('integer') version = 1;
}
