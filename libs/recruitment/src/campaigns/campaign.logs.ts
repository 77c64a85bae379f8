import type { LogKind } from '#kernel';
import { AIMED_AT } from './campaign.js';

/** A campaign is noted on its first day; one that was called off is none (RESET 9, MQF 2.1). */
const recruitmentCampaign: LogKind = {
  key: 'recruitment-campaign',
  title: 'Recruitment campaigns',
  many: 'recruitment campaigns',
  entries: `
    select c.id as record_id, c.starts_on as happened_on, c.ends_on, c.aimed_at, cardinality(c.channels) as ways, c.aim,
      case when c.aimed_at = 'minority-communities' then array['minority communities'] else array[]::text[] end as topics, array[]::text[] as states,
      (select count(*)::int from mentor_enquiry e where e.campaign_id = c.id and e.enquired_on <= $3) as asked,
      (select count(*)::int from mentor_enquiry e join mentor m on m.id = e.mentor_id where e.campaign_id = c.id and m.applied_on <= $3) as applied
    from recruitment_campaign c
    where c.programme_id = any($1) and c.starts_on between $2 and $3 and coalesce(c.called_off_on > $3, true)`,
  fields: [
    { as: 'day', column: 'happened_on', label: 'First day' },
    { as: 'day', column: 'ends_on', label: 'Last day' },
    { as: 'choice', column: 'aimed_at', label: 'Looked for', words: AIMED_AT },
    { as: 'number', column: 'ways', label: 'Ways of reaching people' },
    { as: 'number', column: 'aim', label: 'Mentors aimed at' },
    { as: 'count', column: 'asked', label: 'Enquiries' },
    { as: 'count', column: 'applied', label: 'Applied' },
  ],
  topics: ['minority communities'],
  states: [],
};

/** An evening counts once its day has come; that its premises are accessible is somebody's word for it. */
const openEvening: LogKind = {
  key: 'open-evening',
  title: 'Open evenings',
  many: 'open evenings',
  entries: `
    select v.id as record_id, v.held_on as happened_on, to_char(v.from_time, 'HH24:MI') as begins, v.accessible, v.campaign_id is not null as campaign,
      array[]::text[] as topics, case when v.accessible then array['accessible premises'] else array[]::text[] end as states,
      (select count(*)::int from open_evening_guest g where g.evening_id = v.id and g.came) as came
    from open_evening v where v.programme_id = any($1) and v.held_on between $2 and $3 and coalesce(v.called_off_on > $3, true)`,
  fields: [
    { as: 'day', column: 'happened_on', label: 'Held' },
    { as: 'time', column: 'begins', label: 'From' },
    { as: 'yes-no', column: 'accessible', label: 'Accessible premises' },
    { as: 'yes-no', column: 'campaign', label: 'Part of a campaign' },
    { as: 'count', column: 'came', label: 'Came' },
  ],
  topics: [],
  states: ['accessible premises'],
};

export const recruitmentLogs: readonly LogKind[] = [recruitmentCampaign, openEvening];
