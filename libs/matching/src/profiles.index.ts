export { Profiles } from './profiles/profiles.service.js';
export { Conflicts, CONFLICT_KINDS, type ConflictKind } from './profiles/conflicts.service.js';
export { ProfileReads, type ConflictRow, type ProfileRow } from './profiles/profiles.reads.js';
export * from './profiles/profile.js';
export { matchingProfilesComplete } from './profiles/profile.rules.js';
