import { Invalid, type LocalDate, type Queryable } from '#kernel';

/** Something that initial training has to cover; its key stays while its words do. */
export interface Topic {
  readonly key: string;
  readonly words: string;
}

const MOST_TOPICS = 40;
const LONGEST = 200;

/** What a programme's initial training has to cover on a day: its own list, else the usual one. */
export async function topicsInForce(q: Queryable, programmeId: string, on: LocalDate): Promise<Topic[]> {
  const [row] = await q.query<{ topics: Topic[] }[]>(
    `select topics from training_topic_list where (programme_id = $1 or programme_id is null) and effective_from <= $2
     order by programme_id is null, effective_from desc, recorded_at desc limit 1`,
    [programmeId, on.iso],
  );
  return row?.topics ?? [];
}

/** Lines as topics; a line that stood already keeps its key, and with it what was recorded for it. @throws Invalid */
export function topicsOf(lines: readonly string[], standing: readonly Topic[]): Topic[] {
  const topics = lines.map(words => ({
    key: standing.find(each => each.words.toLowerCase() === words.toLowerCase())?.key ?? keyOf(words),
    words,
  }));
  const fault = faultIn(topics);
  if (fault) throw new Invalid({ lines: fault });
  return topics;
}

/** Refuses a topic that the programme does not have; what stood on the record before may stay. @throws Invalid */
export function refuseUnknownTopics(
  keys: readonly string[],
  topics: readonly Topic[],
  stood: readonly string[] = [],
): void {
  const known = new Set([...topics.map(({ key }) => key), ...stood]);
  if (keys.some(key => !known.has(key))) throw new Invalid({ topics: 'Choose from the topics' });
}

function faultIn(topics: readonly Topic[]): string | null {
  if (!topics.length) return 'Write at least one topic';
  if (topics.length > MOST_TOPICS) return `Write ${MOST_TOPICS} topics at most; you wrote ${topics.length}`;
  const long = topics.find(({ words }) => words.length > LONGEST);
  if (long) return `Keep each topic to ${LONGEST} letters: “${long.words.slice(0, 40)}…”`;
  const keys = topics.map(({ key }) => key);
  const twice = topics.find(({ key }, at) => keys.indexOf(key) !== at);
  return twice ? `“${twice.words}” stands there twice` : null;
}

const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || '-';
