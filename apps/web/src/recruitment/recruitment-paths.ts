import type { EnquiryStep } from '#recruitment';

/** Every address of recruitment, in one place. */
export const recruitmentPaths = {
  pipeline: '/recruitment',
  enquiries: '/recruitment/enquiries',
  newEnquiry: '/recruitment/enquiries/new',
  newEnquiryFor: (programmeId: string) => `/recruitment/enquiries/new/${programmeId}`,
  enquiry: (id: string) => `/recruitment/enquiries/${id}`,
  enquiryStep: (id: string, step: EnquiryStep) => `/recruitment/enquiries/${id}/${step}`,
  approve: (mentorId: string) => `/mentors/${mentorId}/approve`,
  reject: (mentorId: string) => `/mentors/${mentorId}/reject`,
  feedBack: (mentorId: string) => `/mentors/${mentorId}/feedback`,
  application: (mentorId: string) => `/mentors/${mentorId}/application`,
  applicationStep: (mentorId: string, step: 'complete' | 'shortlist' | 'disclosure') =>
    `/mentors/${mentorId}/application/${step}`,
  applicationFile: (mentorId: string, fileId: string) => `/mentors/${mentorId}/application/files/${fileId}`,
  takeApplication: (programmeId: string, enquiryId = '') =>
    `/recruitment/applications/new/${programmeId}${enquiryId && `?enquiry=${enquiryId}`}`,
  doors: '/settings/recruitment',
  door: (programmeId: string) => `/settings/recruitment/${programmeId}`,
  join: '/mentor-with-us',
  joinTo: (key: string) => `/mentor-with-us/${key}`,
  apply: (key: string) => `/mentor-with-us/${key}/apply`,
  applySaved: '/mentor-with-us/saved',
  applyOpen: (token: string) => `/mentor-with-us/saved/${token}`,
  applySent: (token: string) => `/mentor-with-us/sent/${token}`,
  applyEquality: (token: string) => `/mentor-with-us/sent/${token}/equality`,
  applyCounted: '/mentor-with-us/counted',
  joinThanks: (key: string) => `/mentor-with-us/${key}/thanks`,
  given: (mentorId: string) => `/mentors/${mentorId}/given`,
  badge: (mentorId: string) => `/mentors/${mentorId}/badge`,
  badgeEnd: (id: string) => `/badges/${id}/end`,
  badgePrint: (id: string) => `/badges/${id}/print`,
} as const;
