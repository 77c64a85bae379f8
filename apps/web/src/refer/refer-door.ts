import { Injectable } from '@nestjs/common';
import { Organisations, systemActor } from '#accounts';
import { FormReads, type FormVersion } from '#forms';
import { type Actor, Clock, NotFound } from '#kernel';
import {
  type Audience,
  AUDIENCES,
  Closures,
  type ClosureRow,
  type OpenProgramme,
  OutsideReads,
  purposeOf,
} from '#referrals';

export interface OpenForm {
  readonly programme: OpenProgramme;
  readonly audience: Audience;
  readonly form: FormVersion;
  readonly closure: ClosureRow | null;
}

/** What every public page of referrals asks first: which programme, which form, is it open. */
@Injectable()
export class ReferDoor {
  constructor(
    private readonly outside: OutsideReads,
    private readonly forms: FormReads,
    private readonly closures: Closures,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  programmes(): Promise<OpenProgramme[]> {
    return this.outside.programmes();
  }

  /** @throws NotFound for a programme that has no public form */
  async programme(key: string): Promise<OpenProgramme> {
    const programme = (await this.programmes()).find(each => each.key === key);
    if (!programme) throw new NotFound();
    return programme;
  }

  closureOf(programme: OpenProgramme): Promise<ClosureRow | null> {
    return this.closures.on(programme.id, this.clock.today());
  }

  /** Whom the programme has a form for. */
  async audiences(programme: OpenProgramme): Promise<Audience[]> {
    const found = await Promise.all(
      AUDIENCES.map(async audience => ({
        audience,
        form: await this.forms.standing(programme.id, purposeOf(audience), this.clock.today()),
      })),
    );
    return found.filter(({ form }) => form).map(({ audience }) => audience);
  }

  /** @throws NotFound for a form that is not asked */
  async open(key: string, who: string, versionId?: unknown): Promise<OpenForm> {
    const audience = AUDIENCES.find(each => each === who);
    if (!audience) throw new NotFound();
    const programme = await this.programme(key);
    const form = await this.forms.opened(programme.id, purposeOf(audience), versionId, this.clock.today());
    if (!form) throw new NotFound();
    return { programme, audience, form, closure: await this.closureOf(programme) };
  }

  /** In whose name the act of somebody outside is written down. */
  async visitor(from: string): Promise<Actor> {
    const organisation = await this.organisations.only();
    if (!organisation) throw new NotFound();
    return systemActor(organisation.id, from, 'A referrer');
  }
}
