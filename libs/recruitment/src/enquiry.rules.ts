import { days, recorded, sql, within } from '#practice';

/** QiM 6. One that went no further, or became an application, has nobody who waits for an answer. */
export const mentorEnquiryAnswered = within({
  key: 'mentor-enquiry-answered',
  title: 'Enquiry about mentoring answered',
  subject: 'mentor-enquiry',
  declaredIn: 'libs/recruitment/src/enquiry.rules.ts',
  limit: days(7),
  notice: 5,
  trigger: sql`
    select e.id as subject_id, e.programme_id, e.owner_id, e.enquired_on as happened_on, e.closed_on
    from mentor_enquiry e where ${recorded('e')}`,
  done: sql`
    select e.id as subject_id, e.answered_on as done_on, e.id as done_ref
    from mentor_enquiry e where e.answered_on is not null and ${recorded('e')}`,
  mend: enquiry => `/recruitment/enquiries/${enquiry}`,
});
