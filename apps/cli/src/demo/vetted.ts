import type { Actor, LocalDate } from '#kernel';
import { StaysAbroad } from '#vetting';
import type { Charity } from './charity.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** A membership of the scheme lasts for five years. */
const PVG_MONTHS = 60;

/** The way of one mentor through the checks, each step on its day. */
export class Vetted {
  private readonly officer: Actor;
  private readonly second: Actor;
  private check = '';
  private jurisdiction: 'england-and-wales' | 'scotland' = 'england-and-wales';

  constructor(
    private readonly services: Services,
    private readonly story: Story,
    charity: Charity,
    private readonly part: { readonly id: string },
  ) {
    this.officer = charity.staff.ruth;
    this.second = charity.staff.samuel;
  }

  /** Their mentee lives in Scotland: they join the scheme there. */
  inScotland(): this {
    this.jurisdiction = 'scotland';
    return this;
  }

  /** Everything, with nothing disclosed, decided so many days ago. */
  clear(ago: number, weekly = true): this {
    this.ask(ago + 20, weekly);
    this.see(ago + 2);
    const day = this.story.ago(ago);
    this.story.on(day, () =>
      this.services.vetting.decide(this.officer, this.check, {
        decidedOn: day,
        outcome: 'approved',
        conditions: '',
      }),
    );
    return this;
  }

  /** The check is worked out and asked for. */
  ask(ago: number, weekly = true): this {
    const day = this.story.ago(ago);
    this.story.on(day, async () => {
      await this.services.roles.decide(this.officer, this.part.id, {
        jurisdiction: this.jurisdiction,
        on: day,
        activity: 'advice',
        withChildren: true,
        caresForAdults: false,
        weekly,
        daysInThirty: weekly ? 5 : 3,
        overnight: false,
        supervised: false,
        leadsOthers: false,
      });
      this.check = await this.services.checks.request(this.officer, this.part.id, {
        requestedOn: day,
        consentOn: day,
        volunteer: true,
        umbrellaBody: 'Northgate Umbrella',
        applicationReference: '',
        identityCheckedOn: day,
        identityRoute: 'group-1',
        identityDocuments: ['passport', 'utility-bill'],
      });
    });
    return this;
  }

  see(ago: number): this {
    const day = this.story.ago(ago);
    this.story.on(day, () =>
      this.services.checks.see(this.officer, this.check, 1, {
        number: this.jurisdiction === 'scotland' ? 'PVG 2210 4471' : numberOf(this.part.id),
        issuedOn: day.plusDays(-4),
        seenOn: day,
        nameMatches: true,
        birthDateMatches: true,
        memberUntil: this.jurisdiction === 'scotland' ? day.plusMonths(PVG_MONTHS) : null,
      }),
    );
    return this;
  }

  /** Something was disclosed, and waits for the second to decide. */
  weigh(ago: number): this {
    const day = this.story.ago(ago);
    this.story.on(day, () =>
      this.services.content.weigh(this.officer, this.check, {
        weighedOn: day,
        content: 'A caution for theft from a shop at the age of 19, fourteen years ago.',
        bearing: ['age-then', 'time-since', 'changed-circumstances'],
        open: 'yes',
        comments: 'Told us on the application, and has worked in a school kitchen for six years since.',
        advice: 'Umbrella body: nothing against it',
        proposed: 'approved-with-conditions',
        conditions: 'Handles no money of the mentee or of the programme in the first six months.',
        secondDeciderId: this.second.userId ?? '',
      }),
    );
    return this;
  }

  /** They lived abroad, and the certificate from there is still to come. */
  livedAbroad(ago: number, country: string): this {
    const day = this.story.ago(ago);
    this.story.on(day, () =>
      this.services.app.get(StaysAbroad).tell(this.officer, this.part.id, {
        country,
        from: day.plusMonths(-30),
        until: day.plusMonths(-14),
      }),
    );
    return this;
  }

  /** They agreed to be looked up, and were. */
  lookedUp(ago: number): this {
    const day: LocalDate = this.story.ago(ago);
    this.story.on(day, async () => {
      await this.services.checks.agreeToUpdates(this.officer, this.check, 2, day);
      await this.services.checks.lookUp(this.officer, this.check, day, 'current-without-content');
    });
    return this;
  }
}

/** Twelve digits that follow from the id. */
export const numberOf = (id: string): string =>
  `00${BigInt(`0x${id.replace(/-/g, '')}`) % 10_000_000_000n}`.padEnd(12, '7').slice(0, 12);
