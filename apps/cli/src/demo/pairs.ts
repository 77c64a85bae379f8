import type { LocalDate } from '#kernel';
import type { Charity } from './charity.js';
import type { MenteePart, MentorPart } from './people.js';
import { tellEnding } from './match-endings.js';
import { tellIntroduction } from './matching.js';
import { tellActivities } from './pair-activities.js';
import { call, tellCalls, tellCarer } from './pair-calls.js';
import { tellReviews } from './pair-reviews.js';
import { sheetProse, told, type Voices } from './prose.js';
import { PLACES } from './cast.js';
import type { Dice } from './random.js';
import type { PairScript } from './scripts.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** Tells the history of one pair, from the proposal to today or to its end. */
export class PairHistory {
  id = '';
  readonly began: LocalDate;
  readonly last: LocalDate;
  readonly voices: Voices;
  readonly place: string;

  constructor(
    readonly services: Services,
    readonly charity: Charity,
    readonly story: Story,
    readonly dice: Dice,
    readonly script: PairScript,
    readonly mentee: MenteePart,
    readonly mentor: MentorPart,
  ) {
    this.began = story.ago(script.began);
    this.last = script.ended ? story.ago(script.ended.ago) : story.today;
    const [first, , pronouns, known] = mentee.named;
    this.voices = {
      first,
      known: known ?? first,
      pronouns,
      relation: mentee.relation,
      relative: mentee.relative,
      mentor: mentor.named[0],
    };
    this.place = dice.pick(PLACES);
  }

  tell(): void {
    this.begin();
    tellIntroduction(this);
    const met = this.sessions();
    this.checkIns(met);
    this.agree();
    tellActivities(this);
    tellReviews(this);
    tellCalls(this);
    tellCarer(this);
    this.pauseAndEnd();
  }

  private begin(): void {
    const { script, story, services } = this;
    const proposed = this.began.plusDays(-6);
    const manager = this.charity.staff.samuel;
    story.on(
      proposed,
      async () => {
        this.id = await services.matches.propose(script.override ? manager : this.mentee.worker, {
          menteeId: this.mentee.id,
          mentorId: this.mentor.id,
          on: proposed,
          rationale: told(
            this.dice,
            '{N} asked for somebody calm who knows the area; both like being outdoors.',
            this.voices,
          ),
          ownerId: this.mentee.worker.userId,
          overrideReason: script.override ?? null,
        });
      },
      18 * 60,
    );
    story.on(
      this.began,
      () => services.matches.begin(this.mentee.worker, this.id, this.began, this.began.plusMonths(12)),
      9 * 60,
    );
  }

  /** @returns the days on which they met. */
  private sessions(): LocalDate[] {
    const { script, dice, story } = this;
    const until = script.quietFor ? story.ago(script.quietFor) : this.last;
    const met: LocalDate[] = [];
    for (
      let day = this.began.plusDays(1);
      !day.isAfter(until);
      day = day.plusDays(script.everyDays + (dice.chance(0.2) ? dice.between(-1, 2) : 0))
    ) {
      if (this.rests(day)) continue;
      const first = met.length === 0;
      const outcome =
        first || script.reviews === 'due-soon' || dice.chance(0.84)
          ? 'met'
          : dice.pick(['mentee-cancelled', 'mentee-absent', 'mentor-cancelled', 'moved'] as const);
      this.sheet(
        day,
        outcome,
        !first && dice.chance(0.04) ? dice.between(8, 13) : dice.between(0, 3),
        script.worry && !day.plusDays(script.everyDays).isBefore(until) ? script.worry : 'no',
      );
      if (outcome === 'met') met.push(day);
    }
    if (script.quietFor) this.sheet(until.plusDays(10), 'mentee-cancelled', 1, 'no');
    return met;
  }

  private sheet(
    heldOn: LocalDate,
    outcome: 'met' | 'mentee-cancelled' | 'mentee-absent' | 'mentor-cancelled' | 'moved',
    lateBy: number,
    worry: 'no' | 'call' | 'urgent',
  ): void {
    const { dice, story } = this;
    const wanted = heldOn.plusDays(lateBy);
    const written = wanted.isAfter(this.last) ? this.last : wanted;
    const sheetId = dice.uuid();
    const minutes = dice.pick([30, 45, 60, 60, 60, 90]);
    const how = dice.chance(0.8) ? 'in-person' : dice.pick(['phone', 'video'] as const);
    const note =
      worry === 'no'
        ? sheetProse(dice, outcome, this.voices)
        : told(
            dice,
            '{N} said that things at home are bad again and asked me not to tell {rel}. I said that I must talk to you.',
            this.voices,
          );
    const next = heldOn.plusDays(this.script.everyDays);
    const action = dice.chance(0.15)
      ? [{ what: told(dice, 'Ask {T} for a reference', this.voices), owner: 'mentee' as const }]
      : [];
    story.on(
      written,
      async () => {
        if (!this.mentor.actor) throw new Error('the mentor has no account yet');
        await this.services.sheets.submit(this.mentor.actor, this.id, sheetId, {
          heldOn,
          outcome,
          minutes: outcome === 'met' ? minutes : null,
          how: outcome === 'met' ? how : null,
          place: outcome === 'met' && how === 'in-person' ? this.place : null,
          atHome: false,
          note,
          worry,
          told: outcome === 'met' ? '' : told(dice, '{R} sent me a message that morning', this.voices),
          nextOn: next,
          nextTime: '11:00',
          agreedTogether: dice.chance(0.8),
          expensesPence: dice.chance(0.1) ? dice.between(250, 900) : null,
          actions: action,
        });
      },
      19 * 60,
    );
    if (worry === 'no' && heldOn.daysUntil(story.today) > 6)
      story.on(written, () => this.services.sheets.markRead(this.mentee.worker, sheetId), 20 * 60);
  }

  private checkIns(met: readonly LocalDate[]): void {
    const first = met[0];
    if (!first) return;
    const { checkIn } = this.script;
    call(this, 'mentor', first.plusDays(2), 'check-in');
    if (checkIn !== 'mentee-side-missing')
      call(this, 'mentee', first.plusDays(checkIn === 'mentee-side-late' ? 10 : 4), 'check-in');
    const fourth = met[3];
    if (!fourth) return;
    call(this, 'mentor', fourth.plusDays(1), 'check-in');
    call(this, 'mentee', fourth.plusDays(2), 'check-in');
  }

  private agree(): void {
    const { agreement } = this.script;
    const day = this.began.plusDays(agreement === 'late' ? 75 : 12);
    if (day.isAfter(this.last)) return;
    this.story.on(day, () =>
      this.services.agreements.sign(
        this.mentee.worker,
        this.id,
        {
          mentorSignedOn: day,
          menteeSignedOn: agreement === 'unsigned' ? null : day,
          serviceSignedOn: day,
          meetingEveryDays: this.script.everyDays === 7 ? 14 : 21,
          places: [this.place],
          note: '',
        },
        null,
      ),
    );
  }

  private pauseAndEnd(): void {
    const { script, story, services } = this;
    if (script.paused) {
      const { from, to, reason } = script.paused;
      story.on(
        story.ago(from),
        () => services.matches.pause(this.mentee.worker, this.id, story.ago(from), reason),
        8 * 60,
      );
      story.on(
        story.ago(to),
        () => services.matches.resume(this.mentee.worker, this.id, story.ago(to)),
        8 * 60,
      );
    }
    tellEnding(this);
    if (script.ended) {
      story.on(
        this.last,
        () => services.mentees.leave(this.mentee.worker, this.mentee.id, this.last),
        23 * 60,
      );
    }
  }

  rests(day: LocalDate): boolean {
    const { paused } = this.script;
    return (
      paused !== undefined &&
      !day.isBefore(this.story.ago(paused.from)) &&
      day.isBefore(this.story.ago(paused.to))
    );
  }
}
