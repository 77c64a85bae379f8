import { WaitingList } from '#assessment';
import { LocalDate, newId } from '#kernel';
import { Matches } from '#matching';
import { Sheets, type SheetDetails } from '#mentoring';
import { Mentees, Mentors, type PersonDetails } from '#people';
import { UnitOfWork } from '#platform';
import { Selection } from '#recruitment';
import { Training, TrainingTopics } from '#training';
import type { TestApp } from '../support/app.js';
import { giveEverything, signPolicies } from './in-role.js';
import { introduce, profileOfMentee, profileOfMentor } from './matching.js';
import { assessWhole, prepareWhole } from './preparation.js';
import { vetClear } from './vetting.js';

/** Legal records by default, made through the acts, each on its own day of the app's clock. */
export class Casework {
  constructor(private readonly app: TestApp) {}

  /** Does something on an earlier day, and comes back. */
  async on<T>(day: string, act: () => Promise<T>): Promise<T> {
    const back = this.app.clock.now();
    this.app.clock.set(new Date(`${day}T12:00:00Z`));
    try {
      return await act();
    } finally {
      this.app.clock.set(back);
    }
  }

  /** Somebody on the waiting list, with everything that a match asks of a mentee. */
  async aMentee(
    name: string,
    waitingSince: string,
    programme: 'schools' | 'leaving-care' = 'schools',
  ): Promise<string> {
    const id = await this.aReferral(name, waitingSince, programme);
    await this.takeOn(id, waitingSince, programme);
    return id;
  }

  /** Asks and tells a mentee everything, and takes them on to the waiting list. */
  async takeOn(id: string, on: string, programme: 'schools' | 'leaving-care' = 'schools'): Promise<void> {
    const worker = await this.app.actor(programme === 'schools' ? 'priya' : 'callum');
    const mentee = { id, programmeId: this.app.charity.programmes[programme] };
    await this.on(on, async () => {
      await assessWhole(this.app, worker, mentee, on);
      await prepareWhole(this.app, worker, mentee, on);
      await this.app.service(WaitingList).takeOn(worker, id, LocalDate.of(on), null);
      await profileOfMentee(this.app, worker, id, LocalDate.of(on));
    });
  }

  /** Somebody who was referred, and of whom nothing is recorded yet. */
  async aReferral(
    name: string,
    referredOn: string,
    programme: 'schools' | 'leaving-care' = 'schools',
    bornOn: string | null = '2010-05-03',
  ): Promise<string> {
    const worker = await this.app.actor(programme === 'schools' ? 'priya' : 'callum');
    return this.on(referredOn, () =>
      this.app.service(Mentees).add(worker, {
        programmeId: this.app.charity.programmes[programme],
        person: { ...person(name), bornOn },
        school: 'Holloway Road School',
        ownerId: worker.userId,
        referredOn: LocalDate.of(referredOn),
      }),
    );
  }

  /** A mentor in good order: vetting clear, twelve hours of training, approved on the day. */
  async aMentor(
    name: string,
    approvedOn: string,
    options: { ready?: boolean; userId?: string; programme?: 'schools' | 'leaving-care' } = {},
  ): Promise<string> {
    const worker = await this.app.actor(options.programme === 'leaving-care' ? 'callum' : 'priya');
    const approved = LocalDate.of(approvedOn);
    return this.on(approvedOn, async () => {
      const id = await this.app.service(Mentors).add(worker, {
        programmeId: this.app.charity.programmes[options.programme ?? 'schools'],
        person: { ...person(name), bornOn: '1988-05-03' },
        ownerId: worker.userId,
        userId: options.userId ?? null,
        appliedOn: approved.plusDays(-30),
      });
      if (options.ready !== false) {
        await vetClear(this.app, id, approved.plusDays(-9));
        await giveEverything(this.app, worker, id, approved);
        await signPolicies(this.app, worker, [id], approved);
        await profileOfMentor(this.app, worker, id, approved);
        const programmeId = this.app.charity.programmes[options.programme ?? 'schools'];
        const topics = await this.app.service(TrainingTopics).inForce(programmeId, approved);
        for (const ago of [14, 7]) {
          await this.app.service(Training).attend(worker, id, {
            heldOn: approved.plusDays(-ago),
            hours: 6,
            kind: 'initial',
            title: 'Initial training',
            topics: topics.map(({ key }) => key),
            participation: 'Took part in every exercise',
          });
        }
      }
      await this.approve(id, approved, options.ready !== false);
      return id;
    });
  }

  /** By the decision of a manager; `ready` false for somebody from before anything was asked. */
  async approve(mentorId: string, on: LocalDate, ready = true): Promise<void> {
    const samuel = await this.app.actor('samuel');
    if (!ready) {
      await this.app
        .service(UnitOfWork)
        .run(samuel, 'mentor.approve', work => this.app.service(Mentors).approveWithin(work, mentorId, on));
      return;
    }
    await this.app.service(Selection).approve(samuel, mentorId, {
      on,
      reasons: 'Listens well and keeps what was agreed',
      conditions: '',
      probationUntil: null,
      decidedWithId: null,
      overrideReason: 'Known to the charity for years',
    });
  }

  /** A running match between two new people. */
  async aMatch(
    began: string,
    names: { mentee?: string; mentor?: string; userId?: string } = {},
  ): Promise<{ id: string; menteeId: string; mentorId: string }> {
    const day = LocalDate.of(began);
    const menteeId = await this.aMentee(names.mentee ?? 'Amara Okafor', day.plusDays(-40).iso);
    const mentorId = await this.aMentor(
      names.mentor ?? 'Dev Patel',
      day.plusDays(-20).iso,
      names.userId ? { userId: names.userId } : {},
    );
    const priya = await this.app.actor('priya');
    const matches = this.app.service(Matches);
    return this.on(began, async () => {
      const id = await matches.propose(priya, {
        menteeId,
        mentorId,
        on: day,
        rationale: 'Both like being outdoors',
        ownerId: priya.userId,
        overrideReason: null,
      });
      await introduce(this.app, priya, id, day);
      await matches.begin(priya, id, day, day.plusMonths(12));
      return { id, menteeId, mentorId };
    });
  }

  async aSheet(matchId: string, heldOn: string, details: Partial<SheetDetails> = {}): Promise<string> {
    const priya = await this.app.actor('priya');
    return this.on(heldOn, () =>
      this.app.service(Sheets).submit(priya, matchId, newId(), { ...metSheet(heldOn), ...details }),
    );
  }
}

export const metSheet = (heldOn: string): SheetDetails => ({
  heldOn: LocalDate.of(heldOn),
  outcome: 'met',
  minutes: 60,
  how: 'in-person',
  place: 'Library',
  atHome: false,
  note: 'Read together',
  worry: 'no',
  told: '',
  nextOn: null,
  nextTime: null,
  agreedTogether: true,
  expensesPence: null,
  actions: [],
});

function person(name: string): PersonDetails {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    firstName,
    lastName: rest.join(' ') || null,
    preferredName: null,
    otherNames: [],
    pronouns: null,
    bornOn: '2010-05-03',
    email: null,
    phone: null,
    address: null,
    postcode: null,
  };
}
