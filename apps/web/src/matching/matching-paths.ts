import type { ExitParty, ProfileSide, Side } from '#matching';

const FOLDER = { mentee: 'mentees', mentor: 'mentors' } as const;

/** Every address between the waiting list and the first meeting. */
export const matchingPaths = {
  home: '/matching',
  plan: '/matching/plans',
  planOf: (id: string) => `/matching/plans/${id}`,
  planFrom: (id: string, place: number) => `/matching/plans/${id}?from=${place}`,
  acceptPlan: (id: string) => `/matching/plans/${id}/propose`,
  planAgain: (id: string) => `/matching/plans/${id}/again`,
  weights: '/settings/matching',
  weightsOf: (programmeId: string) => `/settings/matching/${programmeId}`,
  profile: (side: ProfileSide, id: string) => `/${FOLDER[side]}/${id}/profile`,
  conflict: (menteeId: string) => `/mentees/${menteeId}/conflicts/new`,
  liftConflict: (id: string) => `/conflicts/${id}/lift`,
  suggestions: (side: ProfileSide, id: string) => `/${FOLDER[side]}/${id}/matching`,
  proposeWith: (menteeId: string, mentorId: string) => `/mentees/${menteeId}/matches/new?mentor=${mentorId}`,
  told: (matchId: string, side: Side) => `/matches/${matchId}/told/${side}`,
  briefing: (matchId: string) => `/matches/${matchId}/briefing`,
  guidance: (matchId: string) => `/matches/${matchId}/guidance`,
  risk: (matchId: string) => `/matches/${matchId}/risk`,
  meeting: (matchId: string) => `/matches/${matchId}/meeting`,
  endingPlan: (matchId: string) => `/matches/${matchId}/ending-plan`,
  end: (matchId: string) => `/matches/${matchId}/end`,
  ending: (matchId: string) => `/matches/${matchId}/ending`,
  correctEnding: (matchId: string) => `/matches/${matchId}/ending/correct`,
  exit: (matchId: string, party: ExitParty) => `/matches/${matchId}/exit/${party}`,
  support: (matchId: string, side: Side) => `/matches/${matchId}/support/${side}`,
  onward: (matchId: string) => `/matches/${matchId}/onward`,
  certify: (matchId: string) => `/matches/${matchId}/certificate`,
  certificate: (id: string) => `/achievement/${id}`,
} as const;
