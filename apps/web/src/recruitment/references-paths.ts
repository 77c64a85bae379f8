import type { InterviewKind } from '#recruitment';

export type ReferenceStepName = 'withdraw' | 'verify' | 'take-up' | 'decide';

/** Every address of references and interviews, in one place. */
export const referencePaths = {
  references: (mentorId: string) => `/mentors/${mentorId}/references`,
  askReferee: (mentorId: string) => `/mentors/${mentorId}/references/new`,
  reference: (id: string) => `/references/${id}`,
  letter: (id: string) => `/references/${id}/letter`,
  file: (id: string, fileId: string) => `/references/${id}/files/${fileId}`,
  step: (id: string, step: ReferenceStepName) => `/references/${id}/steps/${step}`,
  thanks: '/reference/thank-you',
} as const;

export const interviewPaths = {
  interviews: (mentorId: string) => `/mentors/${mentorId}/interviews`,
  record: (mentorId: string, kind: InterviewKind) => `/mentors/${mentorId}/interviews/${kind}/new`,
  interview: (id: string) => `/interviews/${id}`,
  correct: (id: string) => `/interviews/${id}/correct`,
  staffTraining: '/settings/staff-training',
  newStaffTraining: '/settings/staff-training/new',
  strikeStaffTraining: (id: string) => `/settings/staff-training/${id}/strike`,
} as const;
