import type { Actor, LocalDate } from '#kernel';
import type { PersonDetails } from '#people';
import { type ApplicationStep, tellApplication } from './applications.js';
import { tellApproval } from './selections.js';
import { MENTEES, MENTORS, type Named, SCHOOLS } from './cast.js';
import type { Charity, ProgrammeKey } from './charity.js';
import { tellCustody } from './custody.js';
import { CARERS, RELATIONS, STREETS } from './families.js';
import { intoTheRole } from './into-the-role.js';
import { tellProfile } from './matching.js';
import { Preparation } from './preparation.js';
import type { Dice } from './random.js';
import { isShared } from './scripts.js';
import type { Services } from './services.js';
import { interview } from './interviews.js';
import { Referees } from './references.js';
import { Vetted } from './vetted.js';
import type { Story } from './story.js';
import { trainedBefore } from './trained.js';

export interface MenteePart {
  id: string;
  readonly named: Named;
  readonly programme: ProgrammeKey;
  readonly worker: Actor;
  readonly relation: string;
  readonly relative: string;
}

export interface MentorPart {
  id: string;
  readonly named: Named;
  readonly programme: ProgrammeKey;
  readonly worker: Actor;
  /** Signs in as a mentor; null before the record stands. */
  actor: Actor | null;
}

/** With every family in turn that a worker promised to call: one in four. */
export const keepsInTouch = ({ relative }: MenteePart): boolean =>
  ['Denise', 'Salma', 'Beata'].includes(relative);

export class People {
  private readonly menteeParts = new Map<number, MenteePart>();
  private readonly mentorParts = new Map<string, MentorPart>();
  private readonly approved: { readonly part: MentorPart; readonly approvedAgo: number }[] = [];

  constructor(
    readonly services: Services,
    readonly charity: Charity,
    readonly story: Story,
    private readonly dice: Dice,
  ) {}

  /** Everybody who was approved, and how many days ago. */
  mentors(): readonly { readonly part: MentorPart; readonly approvedAgo: number }[] {
    return this.approved;
  }

  workerOf(programme: ProgrammeKey): Actor {
    return programme === 'schools' ? this.charity.staff.priya : this.charity.staff.callum;
  }

  /** A mentee who was referred some days before they were taken on to the waiting list. */
  mentee(index: number, programme: ProgrammeKey, waitingAgo: number): MenteePart {
    const named = MENTEES[index];
    if (!named) throw new RangeError(`no mentee ${index}`);
    const shared = programme === 'schools' && isShared(index);
    const worker = shared ? this.charity.staff.rhona : this.workerOf(programme);
    const part: MenteePart = {
      id: '',
      named,
      programme,
      worker,
      relation: this.dice.pick(RELATIONS),
      relative: this.dice.pick(CARERS),
    };
    this.menteeParts.set(index, part);
    const referred = this.story.ago(waitingAgo + this.dice.between(4, 16));
    const school = this.dice.pick(SCHOOLS);
    const details = this.details(named, programme === 'schools' ? [11, 16] : [16, 20], index);
    this.story.on(referred, async () => {
      part.id = await this.services.mentees.add(worker, {
        programmeId: this.charity.programmes[programme],
        person: details,
        school: programme === 'schools' ? school : null,
        ownerId: worker.userId,
        referredOn: referred,
      });
      await this.services.mentees.connect(worker, part.id, {
        relation: part.relation,
        emergency: true,
        keptInTouch: keepsInTouch(part),
        person: {
          ...this.details([part.relative, named[1], 'she, her'], [30, 60], index + 500),
          bornOn: null,
          email: index % 3 ? `${plain(part.relative)}.${plain(named[1] ?? '')}@home.example` : null,
        },
      });
    });
    const taken = this.story.ago(waitingAgo);
    const met = this.story.ago(waitingAgo + 2);
    new Preparation(this.services, this.story, this.dice, this.charity, part, index).tell(
      met,
      taken,
      details.bornOn,
    );
    tellProfile(this.services, this.story, part, 'mentee', index, taken);
    tellCustody(this.services, this.story, part, index, met);
    return part;
  }

  /** Somebody whose way was told already. */
  standing(index: number): MenteePart {
    const part = this.menteeParts.get(index);
    if (!part) throw new RangeError(`nobody told mentee ${index}`);
    return part;
  }

  /** A mentor with vetting and training in order, approved on the day; built once, asked for often. */
  mentor(
    index: number,
    programme: ProgrammeKey,
    approvedAgo: number,
    options: { hours?: number } = {},
  ): MentorPart {
    const key = `${index}:${programme}`;
    const standing = this.mentorParts.get(key);
    if (standing) return standing;
    const named = MENTORS[index];
    if (!named) throw new RangeError(`no mentor ${index}`);
    const part: MentorPart = { id: '', named, programme, worker: this.workerOf(programme), actor: null };
    this.mentorParts.set(key, part);
    this.approved.push({ part, approvedAgo });
    const applied = this.story.ago(approvedAgo + this.dice.between(45, 80));
    this.story.on(applied, () => this.apply(part, index, applied));
    tellApplication(this.services, this.story, part, { applied, index, step: 'shortlisted' });
    this.vet(part, approvedAgo + 8);
    this.referees(part).two(approvedAgo + 9);
    interview(this, part, approvedAgo + 16);
    interview(this, part, approvedAgo + 3, 'after-training');
    trainedBefore(this.services, this.story, part, { index, approvedAgo, lastHours: options.hours ?? 6 });
    tellApproval(this.services, this.charity, this.story, part, this.story.ago(approvedAgo));
    intoTheRole(this.services, this.story, part, { index, approvedAgo });
    tellProfile(this.services, this.story, part, 'mentor', index, this.story.ago(approvedAgo));
    return part;
  }

  applicant(
    index: number,
    programme: ProgrammeKey,
    appliedAgo: number,
    step: ApplicationStep = 'shortlisted',
  ): MentorPart {
    const named = MENTORS[index];
    if (!named) throw new RangeError(`no mentor ${index}`);
    const part: MentorPart = { id: '', named, programme, worker: this.workerOf(programme), actor: null };
    const applied = this.story.ago(appliedAgo);
    this.story.on(applied, () => this.apply(part, index, applied));
    tellApplication(this.services, this.story, part, { applied, index, step });
    return part;
  }

  vet(part: MentorPart, ago: number): void {
    // One was checked for every fortnight and came to meet more often: the queue shows it.
    const vetted = this.vetted(part);
    (part.named === MENTORS[7] ? vetted.inScotland() : vetted).clear(ago, part.named !== MENTORS[3]);
  }

  vetted(part: MentorPart): Vetted {
    return new Vetted(this.services, this.story, this.charity, part);
  }

  referees(part: MentorPart): Referees {
    return new Referees(this.services, this.story, this.charity.organisationId, part);
  }

  private async apply(part: MentorPart, index: number, applied: LocalDate): Promise<void> {
    const [first, last] = part.named;
    const email = `${plain(first)}.${plain(last ?? 'mentor')}@mentors.lantern.example`;
    const { data } = this.services;
    const rows = await data.query<{ id: string }[]>(
      `insert into user_account (id, organisation_id, email, name, password_hash, created_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        this.dice.uuid(),
        this.charity.organisationId,
        email,
        [first, last].filter(Boolean).join(' '),
        this.charity.passwordHash,
        `${applied.iso}T09:00:00Z`,
      ],
    );
    const userId = rows[0]?.id ?? '';
    part.id = await this.services.mentors.add(part.worker, {
      programmeId: this.charity.programmes[part.programme],
      person: { ...this.details(part.named, [21, 67], index + 900), email },
      ownerId: part.worker.userId,
      userId,
      appliedOn: applied,
    });
    await data.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'mentor', $3)`,
      [userId, this.charity.programmes[part.programme], `${applied.iso}T09:00:00Z`],
    );
    part.actor = {
      ...part.worker,
      userId,
      name: [first, last].filter(Boolean).join(' '),
      roles: new Map([[this.charity.programmes[part.programme], ['mentor']]]),
      mentorId: part.id,
    };
  }

  private details(
    [first, last, pronouns, known]: Named,
    ages: readonly [number, number],
    number: number,
  ): PersonDetails {
    const born = this.story.today
      .plusMonths(-12 * this.dice.between(...ages))
      .plusDays(-this.dice.between(1, 330));
    const digits = String(100 + number)
      .padStart(3, '0')
      .slice(-3);
    return {
      firstName: first,
      lastName: last,
      preferredName: null,
      otherNames: known ? [known] : [],
      pronouns,
      bornOn: born.iso,
      email: null,
      // Numbers that are kept free for stories.
      phone: `07700 900 ${digits}`,
      address: `${this.dice.between(2, 180)} ${this.dice.pick(STREETS)}, London`,
      postcode: `N${this.dice.between(1, 19)} ${this.dice.between(1, 9)}${this.dice.pick(['AB', 'DJ', 'QX', 'LN', 'TR'])}`,
    };
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
