import { LocalDate, type Queryable } from '#kernel';
import type { Cover, EvidenceItem } from '../catalogue/framework.js';
import { say } from '../wording.js';
import type { Status } from './status.js';

/** A document as it stood on a day: the newest version approved by then. */
export interface StandingDocument {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly programme_id: string | null;
  readonly review_every_months: number | null;
  readonly in_force_from: string | null;
  readonly withdrawn_on: string | null;
  readonly number: number | null;
  readonly approved_on: string | null;
  readonly review_due_on: string | null;
  readonly states: readonly string[] | null;
  readonly covers_from: string | null;
  readonly covers_to: string | null;
  readonly file_id: string | null;
  readonly sha256: string | null;
  readonly media_type: string | null;
  readonly personal_data: boolean | null;
  /** One letter of whoever filed the version, and said so. */
  readonly stated_by: string | null;
}

/** All documents that count for the programmes, in one statement. One of the whole organisation counts for each. */
export function standingDocuments(
  q: Queryable,
  programmeIds: readonly string[],
  asOf: LocalDate,
): Promise<StandingDocument[]> {
  return q.query<StandingDocument[]>(
    `select d.id, d.type, d.title, d.programme_id, d.review_every_months, d.in_force_from, d.withdrawn_on, v.number, v.approved_on,
       v.review_due_on, v.states, v.covers_from, v.covers_to, v.file_id, f.sha256, f.media_type, v.personal_data, left(u.name, 1) as stated_by
     from document d
     left join lateral (select * from document_version v where v.document_id = d.id and v.superseded_at is null and v.approved_on <= $2
       order by v.approved_on desc, v.number desc limit 1) v on true
     left join stored_file f on f.id = v.file_id
     left join user_account u on u.id = v.recorded_by
     where d.organisation_id in (select organisation_id from programme where id = any($1))
       and (d.programme_id is null or d.programme_id = any($1))
     order by d.type, d.id`,
    [programmeIds, asOf.iso],
  );
}

export interface DocumentJudgement {
  readonly status: Status;
  readonly why: string;
}

const SOON_DAYS = 60;
/** Where neither the framework, the document nor its version says otherwise (the rule document-review). */
const REVIEW_MONTHS = 36;

/** One document against one item of a framework, as of a day. */
export function judgeDocument(
  document: StandingDocument,
  item: Pick<EvidenceItem, 'maxAge' | 'states' | 'topic' | 'covers'>,
  asOf: LocalDate,
): DocumentJudgement {
  const gap = (why: string): DocumentJudgement => ({ status: 'gap', why });
  if (document.withdrawn_on && document.withdrawn_on <= asOf.iso) return gap(say`withdrawn`);
  if (!document.approved_on) return gap(say`not approved`);
  if (document.in_force_from && document.in_force_from > asOf.iso) return gap(say`not yet in force`);
  if (!document.file_id) return gap(say`no file on the version that stands`);
  const unsaid = said(item).filter(state => !document.states?.includes(state));
  if (unsaid.length) return gap(say`nobody has ticked that it says: ${unsaid.join(', ')}`);
  const uncovered = item.covers && shortOf(document, item.covers, asOf);
  if (uncovered) return gap(uncovered);
  return judgeReview(document, item, asOf);
}

/** What has to be ticked: a topic asks the same of a document as a statement that it makes. */
export const said = (item: Pick<EvidenceItem, 'states' | 'topic'>): readonly string[] =>
  item.topic === null ? item.states : [...item.states, item.topic];

function judgeReview(
  document: StandingDocument,
  item: Pick<EvidenceItem, 'maxAge' | 'covers'>,
  asOf: LocalDate,
): DocumentJudgement {
  const approved = LocalDate.of(document.approved_on ?? asOf.iso);
  const own = document.review_due_on
    ? LocalDate.of(document.review_due_on)
    : approved.plusMonths(document.review_every_months ?? REVIEW_MONTHS);
  const limit = item.maxAge ? onward(approved, item.maxAge) : own;
  if (asOf.isAfter(limit)) {
    return {
      status: 'gap',
      why: say`last reviewed on ${String(approved)}, its review was due on ${String(limit)}`,
    };
  }
  const due = own.isBefore(limit) ? own : limit;
  if (asOf.daysUntil(due) <= SOON_DAYS)
    return { status: 'at-risk', why: say`its review is due on ${String(due)}` };
  const ends = item.covers === 'today' && document.covers_to ? LocalDate.of(document.covers_to) : null;
  if (ends && asOf.daysUntil(ends) <= SOON_DAYS) {
    return { status: 'at-risk', why: say`what it covers ends on ${String(ends)}` };
  }
  return { status: 'ready', why: say`reviewed on ${String(approved)}` };
}

function shortOf(document: StandingDocument, cover: Cover, asOf: LocalDate): string | null {
  if (!document.covers_from || !document.covers_to) return say`the days that it covers are not recorded`;
  const [from, to] = daysOf(cover, asOf);
  if (document.covers_from <= from.iso && document.covers_to >= to.iso) return null;
  return say`it covers ${String(LocalDate.of(document.covers_from))} to ${String(LocalDate.of(document.covers_to))}, not ${cover}`;
}

function daysOf(cover: Cover, asOf: LocalDate): [LocalDate, LocalDate] {
  if (cover === 'today') return [asOf, asOf];
  if (cover === 'next 12 months') return [asOf, asOf.plusMonths(12).plusDays(-1)];
  const april = LocalDate.of(`${asOf.year}-04-01`);
  const start = asOf.isBefore(april) ? april.plusMonths(-12) : april;
  return [start, start.plusMonths(12).plusDays(-1)];
}

function onward(day: LocalDate, limit: NonNullable<EvidenceItem['maxAge']>): LocalDate {
  if (limit.months !== undefined) return day.plusMonths(limit.months);
  // Catalogue ages are months or days; working days say nothing about the age of a document.
  return day.plusDays(limit.days ?? limit.workingDays);
}
