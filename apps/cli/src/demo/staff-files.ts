import type { Actor, LocalDate } from '#kernel';
import { StaffFiles } from '#people';
import { OneToOne, StaffReferences } from '#recruitment';
import type { Charity, ProgrammeKey, StaffKey } from './charity.js';
import type { Services } from './services.js';
import type { Story } from './story.js';
import { numberOf } from './vetted.js';

const RECHECK_MONTHS = 36;

/** The files of those who work here: one due for renewal, one whose renewal is in flight, one with a reference missing. */
export class StaffStories {
  constructor(
    private readonly services: Services,
    private readonly charity: Charity,
    private readonly story: Story,
    private readonly opened: LocalDate,
  ) {}

  tell(): void {
    const { today } = this.story;
    this.file('samuel', 'schools', 'Manager', { dueOn: today.plusMonths(14), references: 2 });
    this.file('priya', 'schools', 'Coordinator', { dueOn: today.plusMonths(16), references: 2, alone: true });
    this.file('callum', 'leaving-care', 'Coordinator', {
      dueOn: today.plusDays(25),
      references: 2,
      alone: true,
    });
    const rhona = this.file('rhona', 'schools', 'Coordinator', {
      dueOn: today.plusDays(52),
      references: 2,
      alone: true,
    });
    this.story.on(this.story.ago(9), async () => {
      await this.ask(this.charity.staff.ruth, rhona.id, this.story.ago(9));
    });
    this.file('helen', 'schools', 'Safeguarding lead', { dueOn: today.plusMonths(20), references: 1 });
  }

  /** Opened and vetted on the first day, as papers from before Cairn are typed in. */
  private file(
    who: StaffKey,
    programme: ProgrammeKey,
    position: string,
    { dueOn, references, alone }: { dueOn: LocalDate; references: number; alone?: boolean },
  ): { id: string } {
    const { services, charity, opened } = this;
    const { samuel, ruth } = charity.staff;
    const part = { id: '' };
    this.story.on(opened, async () => {
      part.id = await services.app.get(StaffFiles).open(who === 'samuel' ? ruth : samuel, {
        userId: charity.staff[who].userId ?? '',
        programmeId: charity.programmes[programme],
        position,
        startedOn: opened.plusDays(-20),
      });
      const keeper = who === 'samuel' ? ruth : samuel;
      for (const refereeName of ['Margaret Doyle', 'Anil Deshpande'].slice(0, references))
        await services.app.get(StaffReferences).record(keeper, part.id, {
          refereeName,
          organisation: refereeName === 'Margaret Doyle' ? 'Harrow Lane Youth Centre' : 'Northgate Council',
          setting: 'work',
          receivedOn: opened.plusDays(-40),
          verifiedOn: opened.plusDays(-38),
          verifiedHow: 'phone',
          result: 'satisfactory',
          words: 'Kept boundaries without being cold. Would have them back tomorrow.',
        });
      const issued = dueOn.plusMonths(-RECHECK_MONTHS);
      const day = issued.isBefore(opened) ? issued.plusDays(6) : opened;
      await this.clear(part.id, issued.isBefore(opened) ? issued : opened.plusDays(-6), day);
      if (alone)
        await services.app.get(OneToOne).grant(samuel, part.id, { on: opened, overrideReason: null });
    });
    return part;
  }

  private async clear(id: string, issuedOn: LocalDate, on: LocalDate): Promise<void> {
    const { ruth } = this.charity.staff;
    const check = await this.ask(ruth, id, issuedOn.plusDays(-14));
    await this.services.checks.see(ruth, check, 1, {
      number: numberOf(id),
      issuedOn,
      nameMatches: true,
      birthDateMatches: true,
      seenOn: on,
      memberUntil: null,
    });
    await this.services.vetting.decide(ruth, check, { decidedOn: on, outcome: 'approved', conditions: '' });
  }

  private async ask(officer: Actor, id: string, on: LocalDate): Promise<string> {
    await this.services.roles.decide(officer, id, {
      jurisdiction: 'england-and-wales',
      on,
      activity: 'advice',
      withChildren: true,
      caresForAdults: false,
      weekly: true,
      daysInThirty: 10,
      overnight: false,
      supervised: false,
      leadsOthers: true,
    });
    return this.services.checks.request(officer, id, {
      requestedOn: on,
      consentOn: on,
      volunteer: false,
      umbrellaBody: 'Northgate Umbrella',
      applicationReference: '',
      identityCheckedOn: on,
      identityRoute: 'group-1',
      identityDocuments: ['passport', 'council-tax-bill'],
    });
  }
}
