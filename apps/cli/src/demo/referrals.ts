import { systemActor } from '#accounts';
import { asks, type FormVersion } from '#forms';
import type { Actor } from '#kernel';
import { type Audience, AUDIENCES, purposeOf, STANDARD_FORMS } from '#referrals';
import type { Charity, ProgrammeKey } from './charity.js';
import { DECIDED_REFERRALS } from './decided-referrals.js';
import { OPEN_REFERRALS, type ReferralScript, SERVICES } from './referral-scripts.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const PUBLISHED_AGO = 420;
const ASKED_SINCE_AGO = 200;

/** Referrals at every stage, told through the acts: what outsiders sent, and what staff made of it. */
export class Referrals {
  private readonly ids = new Map<string, string>();
  private readonly services = new Map<string, string>();

  constructor(
    private readonly at: Services,
    private readonly charity: Charity,
    private readonly story: Story,
  ) {}

  tell(): void {
    for (const programme of ['schools', 'leaving-care'] as const) {
      for (const audience of AUDIENCES) this.publish(programme, audience);
      for (const service of SERVICES) {
        this.on(PUBLISHED_AGO, async () => {
          const id = await this.at.directory.add(
            this.worker(programme),
            this.charity.programmes[programme],
            service,
          );
          this.services.set(`${programme} ${service.name}`, id);
        });
      }
    }
    for (const script of [...OPEN_REFERRALS, ...DECIDED_REFERRALS]) this.refer(script);
    this.close();
  }

  /** The form for agencies got a second version, so that old referrals stand on the first. */
  private publish(programme: ProgrammeKey, audience: Audience): void {
    const { samuel } = this.charity.staff;
    const of = {
      programmeId: this.charity.programmes[programme],
      purpose: purposeOf(audience),
      standard: STANDARD_FORMS[audience],
    };
    this.on(PUBLISHED_AGO, () => this.at.forms.publish(samuel, of, 0, this.story.ago(PUBLISHED_AGO)));
    if (audience !== 'agency' || programme !== 'schools') return;
    const {
      key: _key,
      fixed: _fixed,
      ...field
    } = asks({
      key: 'added',
      kind: 'choice',
      label: 'Which days suit them best?',
      answers: ['School days', 'Weekends', 'Holidays'],
    });
    this.on(ASKED_SINCE_AGO, async () => {
      await this.at.forms.add(samuel, of, 0, field);
      await this.at.forms.publish(samuel, of, 1, this.story.ago(ASKED_SINCE_AGO));
    });
  }

  private refer(script: ReferralScript): void {
    const { key, programme, ago } = script;
    const worker = this.worker(programme);
    this.on(ago, async () => {
      const id =
        script.from === 'staff' ? await this.take(script, worker) : await this.receive(script, script.from);
      this.ids.set(key, id);
    });
    for (const { ago: then, act } of script.then)
      this.on(then, () =>
        act({
          at: this.at,
          worker,
          id: this.ids.get(key) ?? '',
          on: this.story.ago(then),
          service: name => this.services.get(`${programme} ${name}`) ?? null,
          menteeOf: other => this.menteeOf(other),
        }),
      );
  }

  private async take({ programme, ago, answers }: ReferralScript, worker: Actor): Promise<string> {
    const form = await this.form(programme, 'agency', ago);
    return this.at.desk.take(worker, {
      form,
      sent: answers,
      receivedOn: this.story.ago(ago),
      ownerId: worker.userId,
      overrideReason: null,
    });
  }

  private async receive({ programme, ago, answers }: ReferralScript, audience: Audience): Promise<string> {
    const visitor = systemActor(this.charity.organisationId, 'demo', 'A referrer');
    const form = await this.form(programme, audience, ago);
    const token = await this.at.arrivals.receive(visitor, audience, { form, sent: answers, files: [] }, null);
    const { questions } = await this.at.equality.byLink(token);
    const chosen = Object.fromEntries(
      questions.map(({ key, answers }) => [key, Object.keys(answers)[0] ?? null]),
    );
    await this.at.equality.answerByLink(visitor, token, { declines: false, chosen });
    const [row] = await this.at.data.query<{ id: string }[]>(
      'select id from referral where programme_id = $1 order by reference desc limit 1',
      [this.charity.programmes[programme]],
    );
    return row?.id ?? '';
  }

  private async form(programme: ProgrammeKey, audience: Audience, ago: number): Promise<FormVersion> {
    const form = await this.at.formReads.standing(
      this.charity.programmes[programme],
      purposeOf(audience),
      this.story.ago(ago),
    );
    if (!form) throw new RangeError(`no form for ${audience} ${ago} days ago`);
    return form;
  }

  private async menteeOf(key: string): Promise<string> {
    const [row] = await this.at.data.query<{ id: string }[]>(
      'select mentee_id as id from referral where id = $1',
      [this.ids.get(key)],
    );
    return row?.id ?? '';
  }

  /** Leaving care is full, and says from when it is not. */
  private close(): void {
    this.on(20, () =>
      this.at.closures.close(this.charity.staff.samuel, this.charity.programmes['leaving-care'], {
        from: this.story.ago(20),
        reopensOn: this.story.today.plusDays(50),
        words:
          'Every mentor has somebody at the moment. The Lighthouse is open to anybody under 25, without a referral.',
      }),
    );
  }

  private worker(programme: ProgrammeKey): Actor {
    return programme === 'schools' ? this.charity.staff.priya : this.charity.staff.callum;
  }

  private on(ago: number, tell: () => Promise<unknown>): void {
    this.story.on(this.story.ago(ago), tell, 11 * 60);
  }
}
