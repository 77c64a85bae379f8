/** What a mentor reads and agrees to before a match, and which kinds of document say it (MQF 2.3, 2.4, 5.3; RESET 14, 24). */
const MENTOR_POLICIES = [
  { topic: 'safeguarding', types: ['safeguarding'] },
  { topic: 'confidentiality and data sharing', types: ['confidentiality', 'data-sharing-and-retention'] },
  { topic: 'boundaries', types: ['relationship-guidance', 'behaviour-and-code-of-conduct'] },
  { topic: 'record keeping', types: ['guidance-note-taking'] },
] as const;
export type PolicyTopic = (typeof MENTOR_POLICIES)[number]['topic'];

export const POLICY_TOPICS: readonly PolicyTopic[] = MENTOR_POLICIES.map(({ topic }) => topic);

/** Kinds of document and, beside each, its subject: two lists of one length, for `unnest`. */
export const POLICY_TYPES: readonly string[] = MENTOR_POLICIES.flatMap(({ types }) => [...types]);
export const TOPIC_OF_TYPES: readonly PolicyTopic[] = MENTOR_POLICIES.flatMap(({ topic, types }) =>
  types.map(() => topic),
);

/** The kind under which a policy on each subject is filed where there is none yet, in the order of the subjects. */
export const FIRST_TYPES: readonly string[] = MENTOR_POLICIES.map(({ types }) => types[0]);

export const typeFor = (topic: string): string =>
  FIRST_TYPES[POLICY_TOPICS.indexOf(topic as PolicyTopic)] ?? '';
