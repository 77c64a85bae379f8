import type { Queryable } from '#kernel';
import type { DecisionsByText, KeptDecision } from './prose.js';

interface DecisionRow extends KeptDecision {
  readonly text_version: string;
}

/** What was decided on these texts, in whichever pack: the same text is decided once. */
export async function standingDecisions(
  q: Queryable,
  organisationId: string,
  textVersions: readonly string[],
): Promise<DecisionsByText> {
  const rows = await q.query<DecisionRow[]>(
    `select id, text_version, start_at as start, end_at as "end", choice from redaction_decision
     where organisation_id = $1 and text_version = any($2) and superseded_at is null order by text_version, start_at, end_at`,
    [organisationId, textVersions],
  );
  const byText = new Map<string, KeptDecision[]>();
  for (const { text_version, ...decision } of rows)
    byText.set(text_version, [...(byText.get(text_version) ?? []), decision]);
  return byText;
}
