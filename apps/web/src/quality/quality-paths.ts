import type { Asked } from '#evidence';

type Search = Readonly<Record<string, string>>;

const withSearch = (path: string, search: Search): string => {
  const text = new URLSearchParams(Object.entries(search).filter(([, value]) => value)).toString();
  return text ? `${path}?${text}` : path;
};

/** Addresses of the quality pages. What was chosen (programme, day) goes along in the address. */
export const qualityPaths = {
  all: '/quality',
  framework: (id: string, search: Search = {}) => withSearch(`/quality/${id}`, search),
  indicator: (id: string, ref: string, search: Search = {}) =>
    withSearch(`/quality/${id}/${encodeURIComponent(ref)}`, search),
  packs: '/quality/packs',
  newPack: (framework = '', indicator = '', { programme = '' }: Search = {}) =>
    withSearch('/quality/packs/new', { framework, indicators: indicator, programme }),
  pack: (id: string) => `/quality/packs/${id}`,
  cancelPack: (id: string) => `/quality/packs/${id}/cancel`,
  words: (id: string) => `/quality/packs/${id}/words`,
  look: (id: string) => `/quality/packs/${id}/look`,
  approve: (id: string) => `/quality/packs/${id}/approve`,
  sendBack: (id: string) => `/quality/packs/${id}/send-back`,
  mend: (id: string) => `/quality/packs/${id}/mend`,
  again: (id: string) => `/quality/packs/${id}/again`,
  grant: (id: string) => `/quality/packs/${id}/grants/new`,
  grantViews: (id: string, grant: string) => `/quality/packs/${id}/grants/${grant}`,
  withdrawGrant: (id: string, grant: string) => `/quality/packs/${id}/grants/${grant}/withdraw`,
  found: (id: string) => `/quality/packs/${id}/found`,
  breaches: '/quality/breaches',
  breach: (id: string) => `/quality/breaches/${id}`,
  decideBreach: (id: string) => `/quality/breaches/${id}/decide`,
  resubmit: (id: string) => `/quality/breaches/${id}/resubmit`,
  requests: '/quality/requests',
  newRequest: '/quality/requests/new',
  requestSent: (id: string) => `/quality/requests/${id}/sent`,
  interviews: (framework = '', kind = '') => withSearch('/quality/interviews', { framework, kind }),
  eligible: (framework: string, kind: string, after = '') =>
    withSearch('/quality/interviews/eligible', { framework, kind, after }),
  invite: (framework: string, kind: string, person: string) =>
    withSearch('/quality/interviews/new', { framework, kind, person }),
  interview: (id: string) => `/quality/interviews/${id}`,
  answerInterview: (id: string) => `/quality/interviews/${id}/answer`,
  planInterview: (id: string) => `/quality/interviews/${id}/plan`,
  closeInterview: (id: string) => `/quality/interviews/${id}/close`,
  contactSheet: (framework: string, kind: string, as: 'csv' | 'pdf') =>
    withSearch(`/quality/interviews/contacts.${as}`, { framework, kind }),
  interviewAlternative: (framework: string, kind: string) =>
    withSearch('/quality/interviews/alternatives/new', { framework, kind }),
  endInterviewAlternative: (id: string) => `/quality/interviews/alternatives/${id}/end`,
  caseStudies: '/quality/case-studies',
  newCaseStudy: (kind = '', person = '') => withSearch('/quality/case-studies/new', { kind, person }),
  caseStudy: (id: string) => `/quality/case-studies/${id}`,
  writeCaseStudy: (id: string) => `/quality/case-studies/${id}/write`,
  nameInCaseStudy: (id: string) => `/quality/case-studies/${id}/name`,
  partInCaseStudy: (id: string) => `/quality/case-studies/${id}/part`,
  caseStudyConsent: (id: string) => `/quality/case-studies/${id}/consent`,
  signOffCaseStudy: (id: string) => `/quality/case-studies/${id}/sign-off`,
  key: '/quality/packs/key',
  download: (id: string) => `/quality/packs/${id}/download`,
} as const;

/** What has to be said in the address to ask the same again; the usual is left out. */
export interface Chosen {
  readonly asked: Asked;
  readonly search: Search;
}
