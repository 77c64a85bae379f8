import { typeFor } from '#organisation';

/** Every address of what mentors agree to. */
export const policyPaths = {
  own: '/mentor/policies',
  acknowledge: (versionId: string) => `/mentor/policies/${versionId}`,
  ownFile: (versionId: string) => `/mentor/policies/${versionId}/file`,
  ofMentor: (mentorId: string) => `/mentors/${mentorId}/policies`,
  signedBy: (documentId: string) => `/documents/${documentId}/acknowledged`,
  file: (topic: string) => `/documents/new?type=${typeFor(topic)}`,
} as const;
