import type { LocalDate } from '#kernel';
import type { Charity } from './charity.js';
import type { MenteePart, MentorPart } from './people.js';
import { AIMS, CALLS, sheetProse, told, VIEWS, type Voices } from './prose.js';
import { PLACES } from './cast.js';
import type { Dice } from './random.js';
import type { PairScript } from './scripts.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const REVIEW_EVERY = 88;

/** Tells the history of one pair, from the proposal to today or to its end. */
export class PairHistory {
  private id = '';
  /** Where this pair is in the list of what is said on the telephone. */
  private told: number;
  private readonly began: LocalDate;
  private readonly last: LocalDate;
  private readonly voices: Voices;
  private readonly place: string;

  constructor(
    private readonly services: Services,
    private readonly charity: Charity,
    private readonly story: Story,
    private readonly dice: Dice,
    private readonly script: PairScript,
    private readonly mentee: MenteePart,
    private readonly mentor: MentorPart,
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
    this.told = script.mentee;
  }

  tell(): void {
    this.begin();
    const met = this.sessions();
    this.checkIns(met);
    this.agree();
    this.reviews();
    this.calls();
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
    this.call('mentor', first.plusDays(2), 'check-in');
    if (checkIn !== 'mentee-side-missing')
      this.call('mentee', first.plusDays(checkIn === 'mentee-side-late' ? 10 : 4), 'check-in');
    const fourth = met[3];
    if (!fourth) return;
    this.call('mentor', fourth.plusDays(1), 'check-in');
    this.call('mentee', fourth.plusDays(2), 'check-in');
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

  private reviews(): void {
    const { script, story } = this;
    let day = this.began.plusDays(REVIEW_EVERY - this.dice.between(0, 6));
    for (let number = 1; !day.isAfter(this.last); number++) {
      const next = day.plusDays(REVIEW_EVERY - this.dice.between(0, 6));
      const latest = next.isAfter(this.last);
      if (script.reviews === 'overdue' && latest) return;
      if (script.reviews === 'due-soon' && latest) {
        this.review(story.today.plusDays(9).plusMonths(-3), false, '');
        return;
      }
      const late = script.reviews === 'one-late' && number === 2;
      this.review(
        late ? day.plusDays(14) : day,
        script.reviews === 'no-view' && latest,
        late ? 'Exam week' : '',
      );
      day = late ? day.plusDays(14 + REVIEW_EVERY) : next;
    }
  }

  private review(heldOn: LocalDate, withoutView: boolean, lateReason: string): void {
    if (heldOn.isAfter(this.last) || heldOn.isBefore(this.began) || this.rests(heldOn)) return;
    const { dice } = this;
    this.story.on(heldOn, () =>
      this.services.reviews.record(this.mentee.worker, this.id, {
        heldOn,
        mentorPresent: dice.chance(0.4),
        aimsAndProgress: told(dice, dice.pick(AIMS), this.voices),
        wishToContinue: dice.chance(0.9) ? 'yes' : 'unsure',
        stillNeeded: 'yes',
        viewOfService: withoutView ? null : told(dice, dice.pick(VIEWS), this.voices),
        outcome: dice.chance(0.85) ? 'continue' : 'change',
        outcomeNote: '',
        lateReason,
      }),
    );
  }

  private calls(): void {
    for (const side of ['mentee', 'mentor'] as const) {
      let day = this.began.plusDays(this.dice.between(40, 60));
      while (!day.isAfter(this.last)) {
        this.call(side, day, 'routine');
        day = day.plusDays(this.dice.between(50, 85));
      }
    }
  }

  private call(side: 'mentee' | 'mentor', heldOn: LocalDate, purpose: 'routine' | 'check-in'): void {
    if (heldOn.isAfter(this.last)) return;
    const reached = purpose === 'check-in' || this.dice.chance(0.93);
    const note = reached ? (CALLS[this.told++ % CALLS.length] ?? '') : 'No answer, left a message.';
    this.story.on(heldOn, () =>
      this.services.contacts.log(
        this.mentee.worker,
        side === 'mentee' ? { menteeId: this.mentee.id } : { mentorId: this.mentor.id },
        {
          heldOn,
          how: this.dice.chance(0.8) ? 'phone' : 'message',
          reached,
          purpose,
          note,
        },
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
    if (script.ended) {
      const { reason } = script.ended;
      story.on(
        this.last,
        () => services.matches.end(this.mentee.worker, this.id, this.last, reason),
        22 * 60,
      );
      story.on(
        this.last,
        () => services.mentees.leave(this.mentee.worker, this.mentee.id, this.last),
        23 * 60,
      );
    }
  }

  private rests(day: LocalDate): boolean {
    const { paused } = this.script;
    return (
      paused !== undefined &&
      !day.isBefore(this.story.ago(paused.from)) &&
      day.isBefore(this.story.ago(paused.to))
    );
  }
}
