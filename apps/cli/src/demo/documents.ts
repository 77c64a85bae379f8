/** The register: type, title, days since the last approval, and what each shows or lacks. */
export interface DocumentScript {
  readonly type: string;
  readonly title: string;
  readonly approvedAgo: number | null;
  /** Days since the version before it was approved, where there was one. */
  readonly earlierAgo?: number;
  readonly states?: readonly string[];
  readonly reviewEveryMonths?: number;
  readonly file?: boolean;
  readonly coversMonths?: number;
}

const YEAR = 365;

export const DOCUMENTS: readonly DocumentScript[] = [
  { type: 'equality-and-diversity', title: 'Equality and diversity policy', approvedAgo: 300 },
  { type: 'rehabilitation-of-offenders', title: 'Rehabilitation of offenders policy', approvedAgo: 410 },
  { type: 'dignity-at-work', title: 'Dignity at work policy', approvedAgo: 200 },
  { type: 'disciplinary', title: 'Disciplinary procedure', approvedAgo: 500 },
  { type: 'grievance', title: 'Grievance procedure', approvedAgo: 500 },
  // Expires within sixty days.
  { type: 'complaints-and-suggestions', title: 'Complaints and suggestions', approvedAgo: 3 * YEAR - 20 },
  { type: 'confidentiality', title: 'Confidentiality policy', approvedAgo: 250, earlierAgo: 830 },
  { type: 'data-protection', title: 'Data protection policy', approvedAgo: 100 },
  {
    type: 'information-handling-and-vetting-data',
    title: 'Handling of vetting information',
    approvedAgo: 380,
  },
  { type: 'health-and-safety', title: 'Health and safety policy', approvedAgo: 280, reviewEveryMonths: 12 },
  {
    type: 'safeguarding',
    title: 'Safeguarding policy',
    approvedAgo: 340,
    earlierAgo: 830,
    reviewEveryMonths: 12,
  },
  { type: 'relationship-guidance', title: 'Boundaries in mentoring', approvedAgo: 830 },
  // New a few days ago: not every mentor has agreed to it yet.
  {
    type: 'guidance-note-taking',
    title: 'Keeping notes of your meetings',
    approvedAgo: 9,
    earlierAgo: 830,
  },
  { type: 'drugs-and-alcohol', title: 'Drugs and alcohol policy', approvedAgo: 600 },
  // Overdue for review.
  { type: 'money-and-medication', title: 'Money and medication', approvedAgo: 3 * YEAR + 40 },
  { type: 'referral', title: 'Referral procedure', approvedAgo: 150 },
  { type: 'support-and-supervision', title: 'Support and supervision of mentors', approvedAgo: 150 },
  { type: 'lone-working-and-out-of-hours', title: 'Lone working guidance', approvedAgo: 3 * YEAR - 45 },
  { type: 'matching-and-ending', title: 'Matching and ending', approvedAgo: 210 },
  { type: 'service-capacity', title: 'How many matches we can hold', approvedAgo: 90 },
  { type: 'driving', title: 'Driving and lifts', approvedAgo: 700 },
  // Filed without its file.
  { type: 'photography', title: 'Photography and consent', approvedAgo: 120, file: false },
  // Written, not yet approved.
  { type: 'social-media', title: 'Social media guidance', approvedAgo: null },
  // Filed whole, but it does not say everything that is asked of it.
  { type: 'recruitment-and-selection', title: 'Recruiting mentors', approvedAgo: 220, states: [] },
  { type: 'funding-secured', title: 'Grants secured', approvedAgo: 80, coversMonths: 24 },
  { type: 'behaviour-and-code-of-conduct', title: 'How we behave', approvedAgo: 230, earlierAgo: 830 },
  { type: 'referral-form-template', title: 'Referral form', approvedAgo: 140 },
  { type: 'contact-sheet-template', title: 'Contact sheet, form', approvedAgo: 140 },
  { type: 'volunteer-procedure', title: 'Volunteering with Lantern', approvedAgo: 190 },
  { type: 'mentee-assessment-procedure', title: 'How we assess a referral', approvedAgo: 260 },
  { type: 'insurance-certificate', title: 'Insurance certificate', approvedAgo: 60, coversMonths: 12 },
  { type: 'trustee-list-and-minutes', title: 'Trustees and minutes', approvedAgo: 30 },
  { type: 'staff-structure', title: 'Who works at Lantern', approvedAgo: 45 },
  { type: 'mission-and-strategy', title: 'Strategy', approvedAgo: 320 },
  { type: 'mentee-leaflet', title: 'What a mentor is: leaflet for young people', approvedAgo: 240 },
  { type: 'carer-leaflet', title: 'For parents and carers', approvedAgo: 240 },
  { type: 'mentor-handbook', title: 'Mentor handbook', approvedAgo: 170 },
  { type: 'mentor-role-description', title: 'The role of a mentor', approvedAgo: 170 },
  { type: 'code-of-conduct', title: 'Code of conduct', approvedAgo: 170 },
  { type: 'mentoring-agreement-template', title: 'Mentoring agreement, form', approvedAgo: 170 },
  { type: 'setting-guidance', title: 'Where pairs meet', approvedAgo: 170 },
  { type: 'annual-report', title: 'Annual report', approvedAgo: 130 },
];
