import type { EnquiryStep } from '#recruitment';

/** Every address of recruitment, in one place. */
export const recruitmentPaths = {
  pipeline: '/recruitment',
  enquiries: '/recruitment/enquiries',
  newEnquiry: '/recruitment/enquiries/new',
  newEnquiryFor: (programmeId: string) => `/recruitment/enquiries/new/${programmeId}`,
  enquiry: (id: string) => `/recruitment/enquiries/${id}`,
  enquiryStep: (id: string, step: EnquiryStep) => `/recruitment/enquiries/${id}/${step}`,
  doors: '/settings/recruitment',
  door: (programmeId: string) => `/settings/recruitment/${programmeId}`,
  join: '/mentor-with-us',
  joinTo: (key: string) => `/mentor-with-us/${key}`,
  joinThanks: (key: string) => `/mentor-with-us/${key}/thanks`,
} as const;
