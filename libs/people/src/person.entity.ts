import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '#kernel';

/** What is known of a person, whoever they are to the programme. */
export interface PersonDetails {
  readonly firstName: string;
  readonly lastName: string | null;
  readonly preferredName: string | null;
  /** Former names and nicknames: known, so that redaction finds them. */
  readonly otherNames: readonly string[];
  readonly pronouns: string | null;
  readonly bornOn: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
}

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text', { name: 'first_name' }) firstName!: string;
  @Column('text', { name: 'last_name', nullable: true }) lastName: string | null = null;
  @Column('text', { name: 'preferred_name', nullable: true }) preferredName: string | null = null;
  @Column('text', { name: 'other_names', array: true }) otherNames: string[] = [];
  @Column('text', { nullable: true }) pronouns: string | null = null;
  @Column('date', { name: 'born_on', nullable: true }) bornOn: string | null = null;
  @Column('text', { nullable: true }) email: string | null = null;
  @Column('text', { nullable: true }) phone: string | null = null;
  @Column('text', { nullable: true }) address: string | null = null;
  @Column('text', { nullable: true }) postcode: string | null = null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('integer') version = 1;

  /** Every name on file. */
  names(): string[] {
    const names = [this.firstName, this.lastName, this.preferredName, ...this.otherNames];
    return names.flatMap(name => name ?? []);
  }

  describe(details: PersonDetails): void {
    Object.assign(this, { ...details, otherNames: [...details.otherNames] });
  }
}
