import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Invalid, Refusal, type Reason } from '#kernel';
import { Matches, MatchPlans, PLAN_PAGE, type PlanHead, PlanReads, type Trait, TRAITS } from '#matching';
import { mayRecord } from '#people';
import { sendForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import { counted, InsetText, noProblems, page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { type FormPage, submit } from '../shell/submit.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { matchingPaths } from './matching-paths.js';
import { NewPlanForm, PlanForm } from './plan.form.js';
import { PlanTable, PlanUnderWay } from './plan.view.js';

const READERS = ['coordinator', 'manager'] as const;
const EVERY_SECONDS = '2';
const MOST_ROWS = 100_000;

/** A plan for everybody who waits: Cairn works it out, a person accepts it row by row. */
@Controller('matching/plans')
export class PlanPages {
  constructor(
    private readonly plans: MatchPlans,
    private readonly reads: PlanReads,
    private readonly matches: Matches,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Act({ name: 'match.plan', allow: READERS })
  async make(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const form = readForm(NewPlanForm, body);
    return submit(response, form, this.unasked(viewer), async ({ programmeId }) =>
      matchingPaths.planOf(await this.plans.make(actor, { programmeId, from: null })),
    );
  }

  @Get(':id')
  @Act({ name: 'match.plan', allow: READERS, audit: 'read' })
  async plan(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query('from') from: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const plan = await this.reads.head(actor, id);
    if (!plan.made_at && plan.job?.state !== 'failed') response.setHeader('Refresh', EVERY_SECONDS);
    const render = await this.page(actor, viewer, plan, placeOf(from));
    response.type('html').send(render({}, noProblems));
  }

  @Post(':id')
  @Act({ name: 'match.plan', allow: READERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query('from') from: unknown,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const plan = await this.reads.head(actor, id);
    // Read after the act: what was proposed by it stands as proposed.
    const render: FormPage = async (typed, problems) =>
      (await this.page(actor, viewer, plan, placeOf(from)))(typed, problems);
    return sendForm(
      response,
      { Form: PlanForm, page: render, act: form => this.act(actor, plan, form) },
      body,
    );
  }

  private async act(actor: Actor, plan: PlanHead, form: PlanForm): Promise<string> {
    if (form.then === 'again') {
      const from = { planId: plan.id, keep: form.rows, seen: form.seen };
      return matchingPaths.planOf(await this.plans.make(actor, { programmeId: plan.programme_id, from }));
    }
    if (!form.rows.length) throw new Invalid({ rationale: 'Tick at least one row that is to be proposed' });
    await this.propose(actor, plan, form);
    return matchingPaths.planOf(plan.id);
  }

  /** Each row is a proposal of its own: what one lacks does not hold the others back. @throws Refusal naming those */
  private async propose(actor: Actor, plan: PlanHead, form: PlanForm): Promise<void> {
    const refused: Reason[] = [];
    for (const row of await this.reads.chosen(plan.id, form.rows)) {
      try {
        await this.matches.propose(actor, {
          planId: plan.id,
          menteeId: row.mentee_id,
          mentorId: row.mentor_id,
          on: this.clock.today(),
          rationale: form.rationale,
          ownerId: null,
          suggested: { score: row.fit, why: row.why, whyNot: row.why_not },
          ...weighed(row),
          overrideReason: null,
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(...error.reasons.map(reason => ({ ...reason, text: `${row.mentee}: ${reason.text}` })));
      }
    }
    if (refused.length) throw new Refusal('plan-rows-refused', refused);
  }

  private async page(actor: Actor, viewer: Viewer, plan: PlanHead, from: number) {
    const title = 'A plan for everyone who waits';
    const rows = plan.made_at ? await this.reads.pairs(plan.id, from, this.clock.today().iso) : [];
    const pairs = rows.slice(0, PLAN_PAGE);
    const next = rows[PLAN_PAGE]?.place ?? null;
    return (typed: Typed, problems: Problems): string =>
      page(
        {
          title,
          heading: title,
          lead: plan.made_at
            ? `${plan.programme}: ${counted(plan.mentees ?? 0, 'young person waits', 'young people wait')}, ${counted(plan.places ?? 0, 'place is', 'places are')} free, ${counted(plan.matched, 'pair', 'pairs')} in the plan. Long waits and firm wishes come first, and nobody is matched against a wish that is a must.`
            : `${plan.programme}. You can go on with other work meanwhile.`,
          viewer,
          nav: 'matching',
          breadcrumbs: [{ text: 'Matching', href: matchingPaths.home }],
          errors: problems,
        },
        plan.made_at ? (
          <PlanTable
            plan={plan}
            pairs={pairs}
            from={from}
            next={next}
            fields={fieldsOf(typed, problems)}
            ticked={'then' in typed ? new Set([typed['rows'] ?? []].flat()) : null}
            writes={mayRecord(actor, plan.programme_id)}
          />
        ) : (
          <PlanUnderWay plan={plan} />
        ),
      );
  }

  private unasked =
    (viewer: Viewer) =>
    (_typed: Typed, problems: Problems): string =>
      page(
        {
          title: 'No plan was asked for',
          heading: 'No plan was asked for',
          viewer,
          nav: 'matching',
          errors: problems,
        },
        <InsetText>
          <a href={matchingPaths.home}>Go back to matching</a> and choose a programme.
        </InsetText>,
      );
}

/** A wish that the mentor of the row meets weighed, and is said with the reason of the young person (QiM 56). */
function weighed({ wished, has, wished_why }: { wished: Trait[]; has: Trait[]; wished_why: string }) {
  const trait = wished.find(each => has.includes(each));
  return trait ? { characteristic: TRAITS[trait].of, justification: wished_why } : {};
}

const placeOf = (typed: unknown): number => {
  const place = typeof typed === 'string' ? Number(typed) : 0;
  return Number.isInteger(place) && place > 0 && place < MOST_ROWS ? place : 0;
};
