export const ROLES = ['coordinator', 'manager', 'safeguarding-lead', 'vetting-officer', 'mentor'] as const;
/** What a person may be in a programme. */
export type Role = (typeof ROLES)[number];

/** Who acts: a signed-in person with the roles read at this request, or the system itself. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly organisationId: string;
  /** Accounts and settings, and no case access. */
  readonly administrator: boolean;
  /** Programme id to the roles held in it. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  /** The mentor record of a volunteer who signs in, if there is one. */
  readonly mentorId: string | null;
  /** Where the request came from, for the audit. */
  readonly from: string;
}

/** The programmes in which the actor holds one of the roles. Empty means: no rows. */
export function programmesWith(actor: Actor, ...roles: Role[]): string[] {
  return [...actor.roles].filter(([, held]) => held.some(role => roles.includes(role))).map(([id]) => id);
}

export function holds(actor: Actor, programmeId: string, ...roles: Role[]): boolean {
  return (actor.roles.get(programmeId) ?? []).some(role => roles.includes(role));
}
