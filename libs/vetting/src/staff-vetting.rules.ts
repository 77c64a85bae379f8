import { gate, months, recorded, recurring, spellsOf, sql } from '#practice';
import { eligibilityAtEighteen } from './eighteen.rules.js';
import { clearTurns, mentorVettingRules, renewals } from './vetting.rules.js';

const DECLARED_IN = 'libs/vetting/src/staff-vetting.rules.ts';
const mend = (staff: string) => `/staff/${staff}/vetting`;

/** Each time that somebody on the staff was cleared to meet mentees alone, as the step that gates stand before. */
export const oneToOneSteps = sql`
  select c.id as step_id, c.staff_id as subject_id, c.programme_id, null::uuid as owner_id, c.granted_on as happened_on,
    c.ended_on as closed_on
  from staff_clearance c where ${recorded('c')}`;

/** QiM 27, MQF 2.3. */
export const staffVettingClear = gate({
  key: 'staff-vetting-clear',
  title: 'Staff vetted before they meet mentees alone',
  subject: 'staff-member',
  declaredIn: DECLARED_IN,
  before: 'one-to-one-contact',
  needs: 'a vetting decision that is clear and in date',
  steps: oneToOneSteps,
  met: clearTurns,
  mend,
  overridable: false,
  harm: 1,
});

/** Three years, as MQF 2.3 has it; a check from before they started is the first. */
export const staffVettingRenewed = recurring({
  key: 'staff-vetting-renewed',
  title: 'Vetting of staff renewed',
  subject: 'staff-member',
  declaredIn: DECLARED_IN,
  every: months(36),
  lead: months(36),
  notice: 90,
  of: sql`select s.id as subject_id, s.programme_id, null::uuid as owner_id from staff_member s`,
  while: spellsOf(sql`
    select s.id as subject_id, s.started_on, s.left_on as ended_on, true as counts from staff_member s where ${recorded('s')}`),
  done: renewals,
  mend,
  harm: 1,
});

export const vettingRules = [
  ...mentorVettingRules,
  staffVettingClear,
  staffVettingRenewed,
  eligibilityAtEighteen,
];
