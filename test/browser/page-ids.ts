const PRIYA = 'priya@lantern.example';
const TOM = 'tom.hughes@mentors.lantern.example';

const match = `select m.id from match m join mentor r on r.id = m.mentor_id join user_account u on u.id = r.user_id
  where m.status = 'active' and u.email = '${TOM}' order by m.started_on limit 1`;
const ofMatch = (column: string) => `select ${column} as id from match where id = (${match})`;
const ofSchools = (from: string) =>
  `select ${from} x join programme p on p.id = x.programme_id and p.key = 'schools' order by x.recorded_at limit 1`;

/** What stands at `:id`, by the first words of a route. */
export const IDS: Readonly<Record<string, string>> = {
  '/matches': match,
  '/mentor/matches': match,
  '/matching/plans': `select id from match_plan limit 1`,
  '/mentees': ofMatch('mentee_id'),
  '/mentors': ofMatch('mentor_id'),
  '/badges': ofSchools('x.id from mentor_badge'),
  '/vetting/decisions': ofSchools('x.record_id as id from vetting_decision'),
  '/vetting/checks': `select record_id as id from vetting_check where original_seen_on is null and superseded_at is null limit 1`,
  '/training/sessions': `select s.id from training_session s join training_course c on c.id = s.course_id
    where c.title like '%autumn' order by s.held_on limit 1`,
  '/training': ofSchools(
    `x.record_id as id from (select * from training_attendance where session_id is null) `,
  ),
  '/contacts': ofSchools('x.record_id as id from staff_contact'),
  '/reviews': ofSchools('x.record_id as id from mentee_review'),
  '/supervisions': ofSchools('x.record_id as id from mentor_supervision'),
  '/supporters': ofSchools('x.id from connection'),
  '/sheets': `select record_id as id from contact_sheet where match_id = (${match}) order by held_on desc limit 1`,
  '/actions': `select id from session_action where match_id = (${match}) order by id limit 1`,
  '/assessments': ofSchools('x.record_id as id from mentee_assessment'),
  '/risks': ofSchools('x.record_id as id from risk_assessment'),
  '/risk-actions': `select id from risk_action where done_on is null order by due_on limit 1`,
  '/consents': `select c.record_id as id from consent c join programme p on p.id = c.programme_id and p.key = 'schools'
    where c.answer = 'given' and c.withdrawn_on is null and c.superseded_at is null order by c.recorded_at, c.id limit 1`,
  '/preparations': ofSchools('x.record_id as id from mentee_preparation'),
  '/letters': `select x.id from letter x join programme p on p.id = x.programme_id and p.key = 'schools'
    order by x.by_itself, x.recorded_at, x.id limit 1`,
  '/custody': `select record_id as id from custody where superseded_at is null and released_on is null order by recorded_at limit 1`,
  '/documents': 'select id from document order by title limit 1',
  '/admin/people': `select id from user_account where email = '${PRIYA}'`,
  '/quality/interviews': `select id from interview where held is null order by kind, invited_on limit 1`,
  '/quality/case-studies': 'select id from case_study order by kind, started_on limit 1',
  '/referrals': `select id from referral where state = 'received' and mentee_id is not null and source <> 'staff' order by received_on desc limit 1`,
  '/settings': `select id from programme where key = 'schools'`,
};

/** Checks in the middle of their way. */
export const SEEN = `select k.record_id as id from vetting_check k where k.original_seen_on is not null and k.superseded_at is null
  and not exists (select from vetting_decision d where d.check_record_id = k.record_id)
  and not exists (select from vetting_content c where c.check_record_id = k.record_id) limit 1`;
export const WEIGHED = 'select check_record_id as id from vetting_content where decided_on is null limit 1';
