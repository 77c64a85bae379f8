import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { POLICY_TOPICS, POLICY_TYPES, type PolicyTopic, TOPIC_OF_TYPES } from './mentor-policies.js';

/** A policy in force for a mentor, and how far they are with it. Days are YYYY-MM-DD. */
export interface OwedPolicy {
  readonly topic: PolicyTopic;
  readonly document_id: string;
  readonly version_id: string;
  readonly title: string;
  readonly number: number;
  readonly approved_on: string;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly acknowledged_on: string | null;
  readonly how: 'own' | 'paper' | null;
  /** The last earlier version that they acknowledged. */
  readonly before: number | null;
}

export interface MentorBehind {
  readonly id: string;
  readonly name: string;
  readonly acknowledged_on: string | null;
}

const OWED = `select t.topic, d.id as document_id, v.id as version_id, d.title, v.number, v.approved_on, v.file_id, f.name as file_name,
    a.acknowledged_on, a.how, (select max(w.number) from policy_acknowledgement b join document_version w on w.id = b.document_version_id
      where b.mentor_id = m.id and w.document_id = d.id and w.number < v.number and b.superseded_at is null) as before
  from mentor m join programme p on p.id = m.programme_id
  join document d on d.organisation_id = p.organisation_id and (d.programme_id is null or d.programme_id = m.programme_id)
    and coalesce(d.withdrawn_on > $1, true)
  join unnest($2::text[], $3::text[]) with ordinality t(type, topic, place) on t.type = d.type
  join lateral (select w.id, w.number, w.approved_on, w.file_id from document_version w where w.document_id = d.id and w.approved_on <= $1
    order by w.approved_on desc, w.number desc limit 1) v on true
  left join stored_file f on f.id = v.file_id
  left join policy_acknowledgement a on a.mentor_id = m.id and a.document_version_id = v.id and a.superseded_at is null`;
const ORDERED = 'order by t.place, lower(d.title), d.id';
const head = (today: LocalDate): unknown[] => [today.iso, POLICY_TYPES, TOPIC_OF_TYPES];

@Injectable()
export class AcknowledgementReads {
  constructor(private readonly source: DataSource) {}

  /** The policies that a mentor is asked to agree to, the open ones among them. */
  ofMentor(actor: Actor, mentorId: string, today: LocalDate): Promise<OwedPolicy[]> {
    return this.source.query(`${OWED} where m.id = $4 and m.programme_id = any($5) ${ORDERED}`, [
      ...head(today),
      mentorId,
      caseProgrammes(actor),
    ]);
  }

  /** A mentor's own. */
  own(actor: Actor, today: LocalDate): Promise<OwedPolicy[]> {
    return this.source.query(`${OWED} where m.id = $4 ${ORDERED}`, [...head(today), actor.mentorId]);
  }

  /** The subjects on which the register holds nothing that is in force. */
  without(policies: readonly OwedPolicy[]): PolicyTopic[] {
    return POLICY_TOPICS.filter(topic => !policies.some(policy => policy.topic === topic));
  }

  /** The file of a version that this mentor is asked to read. @throws NotFound */
  async ownFile(actor: Actor, versionId: string, today: LocalDate): Promise<string> {
    const policy = (await this.own(actor, today)).find(({ version_id }) => version_id === versionId);
    if (!policy?.file_id) throw new NotFound();
    return policy.file_id;
  }

  /** The version of a document that holds today; null where none does. */
  async inForce(actor: Actor, documentId: string, today: LocalDate): Promise<string | null> {
    const rows = await this.source.query<{ id: string }[]>(
      `select v.id from document d join document_version v on v.document_id = d.id and v.approved_on <= $1
       where d.id = $2 and d.organisation_id = $3 and coalesce(d.withdrawn_on > $1, true)
       order by v.approved_on desc, v.number desc limit 1`,
      [today.iso, documentId, actor.organisationId],
    );
    return rows[0]?.id ?? null;
  }

  /** Approved mentors for whom a document holds, with those who have yet to acknowledge its version in force first. */
  ofDocument(actor: Actor, documentId: string, today: LocalDate): Promise<MentorBehind[]> {
    return this.source.query(
      `select m.id, concat_ws(' ', coalesce(n.preferred_name, n.first_name), n.last_name) as name, a.acknowledged_on
       from document d
       join lateral (select w.id from document_version w where w.document_id = d.id and w.approved_on <= $1
         order by w.approved_on desc, w.number desc limit 1) v on true
       join programme p on p.organisation_id = d.organisation_id and p.id = any($3) and (d.programme_id is null or d.programme_id = p.id)
       join mentor m on m.programme_id = p.id join person n on n.id = m.person_id
       left join policy_acknowledgement a on a.mentor_id = m.id and a.document_version_id = v.id and a.superseded_at is null
       where d.id = $2 and d.type = any($4) and coalesce(d.withdrawn_on > $1, true)
         and exists (select from mentor_period q where q.mentor_id = m.id and q.ended_on is null)
       order by a.acknowledged_on is not null, lower(n.last_name), m.id limit 500`,
      [today.iso, documentId, caseProgrammes(actor), POLICY_TYPES],
    );
  }
}
