import type { Role } from '#kernel';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  coordinator: 'Coordinator',
  manager: 'Manager',
  'safeguarding-lead': 'Safeguarding lead',
  'vetting-officer': 'Vetting officer',
  mentor: 'Mentor',
};

export const NATION_WORDS = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const;
