import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, newId, NotFound, Refusal } from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { vettingFigures } from './figures.js';
import { subjectColumn, subjectToVet, tellOfSubject } from './finders.js';
import type { Jurisdiction } from './planned-work.js';

export interface StayAbroad {
  readonly country: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export const STAY_OUTCOMES = ['certificate', 'unobtainable', 'mistaken'] as const;
export type StayOutcome = (typeof STAY_OUTCOMES)[number];

export interface StaySettled {
  readonly on: LocalDate;
  readonly outcome: StayOutcome;
  /** Whether it was read in an official translation, or needed none. */
  readonly translated: boolean;
  /** Why none can be had, and what was asked for instead. */
  readonly why: string;
}

const ADULT = 18;

/** Stays abroad of which no check here knows: a certificate of good conduct, or why none can be had. */
@Injectable()
export class StaysAbroad {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns whether a certificate of good conduct is needed, by the figures of today */
  tell(actor: Actor, subjectId: string, stay: StayAbroad): Promise<boolean> {
    return this.unitOfWork.run(actor, 'vetting.stay', async work => {
      const subject = await subjectToVet(work, subjectId, 'vetting.stay');
      refuseFuture('until', stay.until, work.today);
      if (stay.until.isBefore(stay.from)) throw new Invalid({ until: 'They left only after they came' });
      const [programme] = await work.em.query<{ nation: Jurisdiction }[]>(
        'select nation from programme where id = $1',
        [subject.programmeId],
      );
      const nation = programme?.nation ?? 'england-and-wales';
      const figures = await vettingFigures(work.em, nation, work.today);
      const adult = subject.bornOn ? LocalDate.of(subject.bornOn).plusMonths(ADULT * 12) : null;
      const since = latest([work.today.plusMonths(-figures.abroadYears * 12), adult, stay.from]);
      // A stay of exactly so many months, first and last day with it, counts.
      const needed = !stay.until.plusDays(1).isBefore(since.plusMonths(figures.abroadMonths));
      await insertRow(work, 'vetting_stay', {
        id: newId(),
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        country: stay.country,
        lived_from: stay.from.iso,
        lived_until: stay.until.iso,
        needed,
        told_on: work.today.iso,
        recorded_by: actor.userId,
      });
      await tellOfSubject(work, subject, 'vetting-stay-told', work.today, { needed });
      return needed;
    });
  }

  /** @throws Refusal where it is settled; Invalid, NotFound, Forbidden */
  settle(actor: Actor, stayId: string, { on, outcome, translated, why }: StaySettled): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.settle-stay', async work => {
      const [stay] = await work.em.query<{ subject_id: string; told_on: string; outcome: string | null }[]>(
        'select subject_id, told_on, outcome from vetting_stay where id = $1',
        [stayId],
      );
      if (!stay) throw new NotFound();
      const subject = await subjectToVet(work, stay.subject_id, 'vetting.settle-stay');
      const [settled] = await work.em.query<{ outcome: string | null }[]>(
        'select outcome from vetting_stay where id = $1 for update',
        [stayId],
      );
      if (settled?.outcome) throw new Refusal('stay-settled', 'This stay is settled already.');
      refuseFuture('on', on, work.today);
      const faults = {
        ...(on.iso < stay.told_on && { on: 'They told of it only after that day' }),
        ...(outcome === 'unobtainable' &&
          why.length < 3 && { why: 'Say why none can be had, and what was asked for instead' }),
        ...(outcome === 'certificate' &&
          !translated && { translated: 'It is read in a language that you read, or translated' }),
      };
      if (Object.keys(faults).length) throw new Invalid(faults);
      await work.em.query(
        'update vetting_stay set outcome = $2, settled_on = $3, translated = $4, why = $5, settled_by = $6 where id = $1',
        [stayId, outcome, on.iso, translated, why || null, actor.userId],
      );
      await tellOfSubject(work, subject, 'vetting-stay-settled', on, { outcome });
    });
  }
}

const latest = (days: readonly (LocalDate | null)[]): LocalDate =>
  days.filter(day => day !== null).reduce((one, other) => (other.isAfter(one) ? other : one));
