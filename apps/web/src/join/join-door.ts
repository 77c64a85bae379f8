import { Injectable } from '@nestjs/common';
import { Organisations, systemActor } from '#accounts';
import { FormReads, type FormVersion } from '#forms';
import { type Actor, Clock, NotFound } from '#kernel';
import { APPLICATION, type DoorRow, RecruitmentDoors } from '#recruitment';

export interface OpenApplication {
  readonly programme: DoorRow;
  readonly form: FormVersion;
}

/** What every public page of recruitment asks first: which programme, which form, in whose name. */
@Injectable()
export class JoinDoor {
  constructor(
    private readonly organisations: Organisations,
    private readonly doors: RecruitmentDoors,
    private readonly forms: FormReads,
    private readonly clock: Clock,
  ) {}

  /** Whether the programme has published its form. */
  async applies(programmeId: string): Promise<boolean> {
    return (await this.forms.standing(programmeId, APPLICATION, this.clock.today())) !== null;
  }

  /** @throws NotFound where the page or the form is not open */
  async open(key: string, versionId?: unknown): Promise<OpenApplication> {
    const programme = await this.doors.byKey(key);
    const form = await this.forms.opened(programme.programmeId, APPLICATION, versionId, this.clock.today());
    if (!form) throw new NotFound();
    return { programme, form };
  }

  /** The same for a form that was saved. @throws NotFound */
  async openById(programmeId: string, versionId: string): Promise<OpenApplication> {
    const door = (await this.doors.open()).find(each => each.programmeId === programmeId);
    if (!door) throw new NotFound();
    return this.open(door.key, versionId);
  }

  /** In whose name the act of somebody who would like to mentor is written down. */
  async visitor(from: string): Promise<Actor> {
    const organisation = await this.organisations.only();
    if (!organisation) throw new NotFound();
    return systemActor(organisation.id, from, 'Somebody who would like to mentor');
  }
}
