import { months, recorded, sql, within } from '#practice';

/** A month, by the rules of the award (QiM, section 2). It falls to whoever wrote down that it was asked for. */
export const supplementaryEvidenceSent = within({
  key: 'supplementary-evidence-sent',
  title: 'Supplementary evidence sent',
  subject: 'assessor-request',
  declaredIn: 'libs/evidence/src/sharing/sharing.rules.ts',
  limit: months(1),
  trigger: sql`
    select r.id as subject_id, r.programme_ids[1] as programme_id, r.recorded_by as owner_id, r.asked_on as happened_on,
      null::date as closed_on
    from assessor_request r where ${recorded('r')}`,
  done: sql`
    select r.id as subject_id, r.sent_on as done_on, r.id as done_ref
    from assessor_request r where r.sent_on is not null and ${recorded('r')}`,
  mend: request => `/quality/requests/${request}/sent`,
});
