import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock, LocalDate, type Work } from '#kernel';
import { AutomaticLetters } from '#letters';
import { noteAudit, queueMail, UnitOfWork } from '#platform';
import type { VettedKind } from './finders.js';
import { STANDING } from './light.js';

/** So many days before a check ends a letter goes, and on the day. */
export const RENEWAL_MARKS = [90, 60, 30, 0] as const;
/** A check that ended longer ago than this, in days, was somebody's business before there were letters. */
const STALE = 31;
/** In one transaction, so that the chain of the audit is never held for long. */
const LETTERS = 50;

interface Due {
  readonly id: string;
  readonly kind: VettedKind;
  readonly user_id: string | null;
  readonly name: string;
  readonly email: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly until: string;
  readonly mark: number;
  /** The last day of access. */
  readonly ends_on: string;
}

/** Writes to whoever's check is about to end; while a new one is under way, only on the day. */
@Injectable()
export class RenewalRound {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: AutomaticLetters,
  ) {}

  /** Safe to call at any time, late, and by several instances: one letter for each mark. @returns how many went */
  async sendDue(): Promise<number> {
    const organisations = await this.source.query<{ id: string }[]>('select id from organisation');
    let sent = 0;
    for (const { id } of organisations) sent += await this.sendOf(id);
    return sent;
  }

  private async sendOf(organisationId: string): Promise<number> {
    const today = this.clock.today().iso;
    const [due] = await this.source.query<unknown[]>(`select 1 ${DUE} limit 1`, [organisationId, today]);
    if (!due) return 0;
    const who = systemActor(organisationId, 'vetting');
    return this.unitOfWork.run(who, 'vetting.renewal-letters', async work => {
      // A row that another instance wrote meanwhile is no row here, and nobody gets a second letter.
      const rows = await work.em.query<Due[]>(CLAIM, [organisationId, today, work.now, LETTERS]);
      for (const row of rows) await this.send(work, row);
      return rows.length;
    });
  }

  private async send(work: Work, row: Due): Promise<void> {
    const { id, kind, programme, programme_id: programmeId, name, email, until, mark } = row;
    const key = mark > 0 ? 'vetting-renewal' : 'vetting-lapsed';
    const occasion = `${key}:${id}:${until}:${mark}`;
    const values = {
      programme,
      'held until': LocalDate.of(until).toString(),
      'sees nobody from': LocalDate.of(kind === 'mentor' ? row.ends_on : until)
        .plusDays(1)
        .toString(),
    };
    if (kind === 'mentor') {
      const about = { type: 'mentor' as const, id, programmeId, menteeId: null };
      await this.letters.post(work, {
        occasion,
        kind: key,
        about,
        to: { name, part: 'mentor', email },
        values,
      });
    } else {
      const words = await this.letters.wording(work.em, programmeId, key);
      await queueMail(work, { key: occasion, recipientId: row.user_id, to: email, ...words(values) });
    }
    noteAudit(work, {
      subjectType: kind === 'mentor' ? 'mentor' : 'staff-member',
      subjectId: id,
      after: { letter: key, mark },
    });
  }
}

const MARK = `case when st.until <= $2::date then 0 when st.until - 30 <= $2::date then 30 when st.until - 60 <= $2::date then 60 else 90 end`;

/** The mark that stands now, also where no round came at the one before. */
const DUE = `from vetted_person m join programme g on g.id = m.programme_id and g.organisation_id = $1
  ${STANDING}
  cross join lateral (select ${MARK} as mark) k
  cross join lateral (select f.value::int as months from vetting_figure f where f.jurisdiction = g.nation and f.key = 'grace-months'
    and f.effective_from <= $2::date order by f.effective_from desc, f.set_at desc limit 1) f
  where m.in_role and m.email is not null and st.clear and st.until between $2::date - ${STALE} and $2::date + 90
    and not exists (select from vetting_renewal_letter s where s.subject_id = m.id and s.until = st.until and s.mark <= k.mark)
    and (k.mark = 0 or not exists (select from vetting_check c where c.subject_id = m.id and c.superseded_at is null and c.withdrawn_on is null
      and not exists (select from vetting_decision d where d.check_record_id = c.record_id and d.superseded_at is null)))`;

const CLAIM = `with due as (select m.id, m.kind, m.user_id, m.name, m.email, m.programme_id, g.name as programme, st.until, k.mark,
    (st.until + make_interval(months => f.months))::date as ends_on ${DUE} order by st.until, m.id limit $4),
  claimed as (insert into vetting_renewal_letter (programme_id, subject_id, until, mark, sent_on, recorded_at)
    select programme_id, id, until, mark, $2::date, $3 from due on conflict do nothing returning subject_id)
  select d.* from due d join claimed c on c.subject_id = d.id order by d.until, d.id`;
