import { months, programmes, recorded, recurring, sql, standing } from '#practice';
import { mentorPoliciesAcknowledged } from './mentor-policies.rules.js';

export const documentReview = recurring({
  key: 'document-review',
  title: 'Document reviewed and approved',
  subject: 'document',
  declaredIn: 'libs/organisation/src/documents.rules.ts',
  every: months(36),
  // One without a programme belongs to the whole organisation, and to no other.
  of: sql`
    select d.id as subject_id, d.programme_id, d.owner_id from document d
    where d.organisation_id in (select p.organisation_id from programme p where p.id = any(${programmes}))`,
  while: sql`
    select d.id as subject_id, d.in_force_from as started_on, d.withdrawn_on as ended_on
    from document d where d.in_force_from is not null and ${recorded('d')}`,
  done: sql`
    select v.document_id as subject_id, v.approved_on as done_on, v.id as done_ref
    from document_version v where v.approved_on is not null and ${standing('v')}`,
  ownLimit: sql`
    select d.id as subject_id, null::date as effective_from, d.review_every_months as months, null::int as days
    from document d where d.review_every_months is not null`,
  mend: document => `/documents/${document}`,
  harm: 3,
});

export const organisationRules = [documentReview, mentorPoliciesAcknowledged];
