import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { type Clock, type LocalDate, newId } from '#kernel';
import type { PlatformParts } from '#platform';
import { createWeb } from '../../../web/src/main.js';
import { type Ask, loop, type LoopFigures, send } from './loop.js';
import { type SignedIn, signIn } from './sign-in.js';
import { type Statement, Statements } from './statements.js';

export interface PageFigures extends LoopFigures {
  readonly page: string;
  readonly connections: number;
  readonly statements: readonly Statement[];
  /** It is about every case there is, and so may read every record. */
  readonly everybody: boolean;
}

interface PageAsk {
  readonly page: string;
  readonly connections: number;
  readonly everybody?: true;
  readonly ask: (lane: number, turn: number) => Ask;
}

const CONNECTIONS = 8;

/** Serves over loopback, with nothing going round by itself, and asks for each page as fast as it is answered. */
export async function measurePages(
  parts: PlatformParts,
  data: DataSource,
  seconds: number,
): Promise<PageFigures[]> {
  const statements = new Statements();
  const logging = { logging: ['query' as const], logger: statements };
  const app = await createWeb({ ...parts, database: { ...parts.database, ...logging } });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const agent = new Agent();
  try {
    const figures: PageFigures[] = [];
    for (const { page, connections, everybody = false, ask } of await asks(data, parts.clock)) {
      const measured = await loop(url, connections, seconds, ask);
      const asked = await statements.of(() => send(agent, url, ask(0, 0)));
      figures.push({ page, connections, everybody, ...measured, statements: asked });
    }
    return figures;
  } finally {
    agent.destroy();
    await app.close();
  }
}

interface Pair {
  readonly owner_id: string;
  readonly user_id: string;
  readonly match_id: string;
  readonly mentees: string[];
}

/** Each connection is a worker with cases of their own, or one of their mentors. */
async function asks(data: DataSource, clock: Clock): Promise<PageAsk[]> {
  const pairs = await data.query<Pair[]>(
    `select m.owner_id, min(r.user_id::text) as user_id, (array_agg(m.id order by r.user_id::text))[1] as match_id,
       array_agg(m.mentee_id order by m.id) as mentees
     from match m join mentor r on r.id = m.mentor_id where m.status = 'active'
     group by m.owner_id order by m.owner_id limit $1`,
    [CONNECTIONS],
  );
  const [manager] = await data.query<{ user_id: string }[]>(
    `select user_id from membership where role = 'manager' limit 1`,
  );
  const lanes = Array.from({ length: CONNECTIONS }, (_, lane) => pairs[lane % pairs.length]).flatMap(
    pair => pair ?? [],
  );
  const now = clock.now();
  const workers = await signIn(
    data,
    lanes.map(lane => lane.owner_id),
    now,
  );
  const mentors = await signIn(
    data,
    lanes.map(lane => lane.user_id),
    now,
  );
  const managers = await signIn(data, manager ? [manager.user_id] : [], now);
  const get = (who: SignedIn | undefined, path: string): Ask => ({
    method: 'GET',
    path,
    headers: { cookie: who?.cookie ?? '', accept: 'text/html' },
  });
  return [
    {
      page: 'A case file',
      connections: CONNECTIONS,
      ask: (lane, turn) => {
        const mentees = lanes[lane]?.mentees ?? [];
        return get(workers[lane], `/mentees/${mentees[turn % mentees.length] ?? ''}`);
      },
    },
    { page: 'Today of one worker', connections: CONNECTIONS, ask: lane => get(workers[lane], '/today') },
    {
      page: 'Saving a contact sheet',
      connections: CONNECTIONS,
      ask: lane => sheet(mentors[lane], lanes[lane]?.match_id ?? '', clock.today()),
    },
    {
      page: 'Today of everybody',
      connections: 1,
      everybody: true,
      ask: () => get(managers[0], '/today?worker=everyone'),
    },
  ];
}

const sheet = (who: SignedIn | undefined, matchId: string, today: LocalDate): Ask => ({
  method: 'POST',
  path: `/api/matches/${matchId}/sheets`,
  headers: {
    cookie: who?.cookie ?? '',
    'x-csrf-token': who?.csrf ?? '',
    'content-type': 'application/json',
    accept: 'application/json',
  },
  body: JSON.stringify({
    sheetId: newId(),
    heldOn: today.iso,
    outcome: 'met',
    minutes: 60,
    how: 'in-person',
    place: 'Library',
    note: 'Practised reading aloud and planned a visit to the college',
    worry: 'no',
  }),
});
