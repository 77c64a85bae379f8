import { Invalid, type LocalDate, newId, NotFound, type Queryable, Refusal, type Work } from '#kernel';
import { requireRecording } from '#people';

/** Whom a campaign looks for. */
export const AIMED_AT = {
  everyone: 'Everybody who lives here',
  'minority-communities': 'Minority communities',
  men: 'Men',
  students: 'Students',
  employees: 'The people of an employer',
  'lived-experience': 'People who have been there themselves',
  other: 'Another group',
} as const;
export type AimedAt = keyof typeof AIMED_AT;

/** How a campaign reaches them. */
export const CHANNELS = {
  posters: 'Posters and leaflets',
  press: 'Local papers',
  radio: 'Radio',
  'social-media': 'Social media',
  website: 'Our own pages on the web',
  visits: 'Visits to groups and colleges',
  'volunteer-centre': 'A volunteer centre',
  employers: 'Employers and universities',
  'word-of-mouth': 'Mentors who bring a friend',
  'open-evening': 'An open evening',
  other: 'Another way',
} as const;
export type Channel = keyof typeof CHANNELS;

/** A campaign as somebody describes it. */
export interface CampaignDetails {
  readonly name: string;
  readonly aimedAt: AimedAt;
  readonly channels: readonly Channel[];
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** How many mentors it shall bring. */
  readonly aim: number | null;
  /** In pence. */
  readonly cost: number | null;
  readonly notes: string;
  readonly ownerId: string | null;
}

export interface StandingCampaign {
  readonly id: string;
  readonly programmeId: string;
  readonly startsOn: string;
  readonly calledOffOn: string | null;
  readonly version: number;
}

/** The campaign, locked, where the actor may write about it. @throws NotFound, Forbidden; Refusal where it was called off */
export async function campaignToRecord(work: Work, id: string, act: string): Promise<StandingCampaign> {
  const [row] = await work.em.query<StandingCampaign[]>(
    `select id, programme_id as "programmeId", starts_on as "startsOn", called_off_on as "calledOffOn", version
     from recruitment_campaign where id = $1 for update`,
    [id],
  );
  if (!row) throw new NotFound();
  requireRecording(work.actor, row.programmeId, act);
  if (row.calledOffOn) throw new Refusal('campaign-called-off', 'This campaign was called off');
  return row;
}

/** @throws Invalid by field */
export function refuseUnfitCampaign({ startsOn, endsOn }: CampaignDetails): void {
  if (endsOn?.isBefore(startsOn)) throw new Invalid({ endsOn: 'The last day cannot be before the first' });
}

/** @throws Invalid under `campaignId` for one of another programme */
export async function requireCampaign(q: Queryable, programmeId: string, id: string | null): Promise<void> {
  if (!id) return;
  const rows = await q.query<unknown[]>(
    'select 1 from recruitment_campaign where programme_id = $1 and id = $2',
    [programmeId, id],
  );
  if (!rows.length) throw new Invalid({ campaignId: 'Choose a campaign of this programme' });
}

/** The campaign behind the link that it was advertised with; an unknown code takes nobody's question away. */
export async function campaignByCode(
  q: Queryable,
  programmeId: string,
  code: string,
): Promise<string | null> {
  const [row] = await q.query<{ id: string }[]>(
    'select id from recruitment_campaign where programme_id = $1 and code = $2',
    [programmeId, code],
  );
  return row?.id ?? null;
}

/** What stands at the end of the link of a campaign: short enough for a poster, and no secret. */
export const newCode = (): string => newId().slice(-6);
