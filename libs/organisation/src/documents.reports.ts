import type { ReportKind } from '#kernel';

const IN_FORCE = `from document d
  left join lateral (select v.number, v.approved_on, v.review_due_on, v.file_id from document_version v
    where v.document_id = d.id and v.superseded_at is null and v.approved_on <= $3 order by v.approved_on desc, v.number desc limit 1) v on true
  where d.organisation_id in (select organisation_id from programme where id = any($1))
    and (d.programme_id is null or d.programme_id = any($1))
    and (d.in_force_from is null or d.in_force_from <= $3) and (d.withdrawn_on is null or d.withdrawn_on > $3)`;

/** Titles and approvers are prose, and stay out; the type says which document it is. */
export const documentRegister: ReportKind = {
  key: 'document-register',
  title: 'Register of documents',
  many: 'documents',
  completeness: `select count(*)::int as cases, count(*) filter (where v.approved_on is null)::int as approved_on,
      count(*) filter (where v.file_id is null)::int as file_id, count(*) filter (where d.owner_id is null)::int as owner_id ${IN_FORCE}`,
  required: [
    { column: 'approved_on', label: 'approval' },
    { column: 'file_id', label: 'file' },
    { column: 'owner_id', label: 'person responsible' },
  ],
  tables: [
    {
      key: 'documents',
      title: 'Documents in force on the last day',
      rows: `select d.type, case when d.programme_id is null then 'organisation' else 'programme' end as reach, v.number, v.approved_on,
          coalesce(v.review_due_on, (v.approved_on + make_interval(months => coalesce(d.review_every_months, 36)))::date) as review_due_on,
          v.file_id is not null as filed, left(u.name, 1) as owner
        ${IN_FORCE.replace('from document d', 'from document d left join user_account u on u.id = d.owner_id')}
        order by d.type, v.approved_on, d.id`,
      fields: [
        { as: 'key', column: 'type', label: 'Document' },
        {
          as: 'choice',
          column: 'reach',
          label: 'Holds for',
          words: { organisation: 'Whole organisation', programme: 'Programme' },
        },
        { as: 'number', column: 'number', label: 'Version' },
        { as: 'day', column: 'approved_on', label: 'Approved on' },
        { as: 'day', column: 'review_due_on', label: 'Review due' },
        { as: 'yes-no', column: 'filed', label: 'File held' },
        { as: 'person', column: 'owner', label: 'Responsible', role: 'Staff' },
      ],
      adds: 'nothing',
    },
  ],
};

export const organisationReports: readonly ReportKind[] = [documentRegister];
