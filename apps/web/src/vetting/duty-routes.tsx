import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { DutyReads, type DutyRow, DutyToRefer, type VettedKind } from '#vetting';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Checkboxes, DateInput, Radios, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { DutyForm } from './duty.form.js';
import { CONDUCT_WORDS, dayOf, REFERRAL_WORDS, REMOVAL_WORDS } from './words.js';

/** The checklist of the duty to refer, for mentors and for staff. */
@Injectable()
export class DutyRoutes {
  constructor(
    private readonly duty: DutyToRefer,
    private readonly reads: DutyReads,
    private readonly clock: Clock,
  ) {}

  async considering(
    actor: Actor,
    viewer: Viewer,
    id: string,
    kind: VettedKind,
  ): Promise<FormRoute<DutyForm>> {
    const { name, body, rows } = await this.reads.file(actor, id, kind);
    const [last] = rows;
    return {
      viewer,
      nav: 'vetting',
      back: { text: `Vetting of ${name}`, href: paths.vettingFile(id, kind) },
      title: `Duty to refer: ${name}`,
      lead: `Where both questions are answered with yes, the law asks for a referral to ${body}, also if the police or the local authority know already. Only managers and the safeguarding lead see this page.`,
      action: paths.dutyToRefer(id, kind),
      button: 'Keep the decision',
      Form: DutyForm,
      typed: {
        ...typedDay('on', this.clock.today()),
        removed: last?.removed ?? '',
        conduct: last ? [...last.conduct] : [],
      },
      above: rows.length > 0 && <Earlier rows={rows} />,
      act: async form => {
        await this.duty.consider(actor, id, form);
        return paths.dutyToRefer(id, kind);
      },
      body: fields => (
        <>
          <Radios
            {...fields.text('removed')}
            label="1. Were they removed from work with young people?"
            answers={answersOf(REMOVAL_WORDS)}
          />
          <Checkboxes
            {...fields.many('conduct')}
            label="2. Why? Choose all that is so"
            hint="Choose nothing where none of these is so."
            answers={answersOf(CONDUCT_WORDS)}
          />
          <Radios {...fields.text('outcome')} label="The decision" answers={answersOf(REFERRAL_WORDS)} />
          <Textarea
            {...fields.text('reasons')}
            label="The reasons, and the reference of a referral that was made"
            rows={5}
            limit={4000}
          />
          <DateInput {...fields.day('on')} label="When was it decided, or put down to be decided?" />
        </>
      ),
    };
  }
}

const Earlier = ({ rows }: { rows: readonly DutyRow[] }) => (
  <div class="apart stack">
    <h2>What was decided so far</h2>
    <ul class="stack stack--tight">
      {rows.map((row, nth) => (
        <li key={nth}>
          {`${dayOf(row.considered_on)}, ${row.by}: ${REFERRAL_WORDS[row.outcome]} (${row.body}). ${REMOVAL_WORDS[row.removed]}. ${row.conduct.map(each => CONDUCT_WORDS[each]).join('; ')}`}
          {row.reasons && <div class="as-typed">{row.reasons}</div>}
        </li>
      ))}
    </ul>
  </div>
);
