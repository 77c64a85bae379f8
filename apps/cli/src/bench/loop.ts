import { Agent, request } from 'node:http';

/** One request; `lane` says on which connection, `turn` the how many-th of it. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoopFigures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Asks again and again for some seconds, each connection as soon as it has its answer. */
export async function loop(
  url: string,
  connections: number,
  seconds: number,
  ask: (lane: number, turn: number) => Ask,
): Promise<LoopFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const lanes = Array.from({ length: connections }, (_, lane) => lane);
  try {
    // The first answers make plans, statements and code warm, and are not counted.
    await Promise.all(lanes.map(lane => send(agent, url, ask(lane, 0))));
    const began = performance.now();
    const times: number[] = [];
    await Promise.all(
      lanes.map(async lane => {
        for (let turn = 1; performance.now() - began < seconds * 1000 || turn === 1; turn++) {
          const sent = performance.now();
          await send(agent, url, ask(lane, turn));
          times.push(performance.now() - sent);
        }
      }),
    );
    return figuresOf(times, performance.now() - began);
  } finally {
    agent.destroy();
  }
}

function figuresOf(times: number[], milliseconds: number): LoopFigures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    requests: times.length,
    perSecond: (times.length / milliseconds) * 1000,
    p50: at(0.5),
    p99: at(0.99),
  };
}

/** @throws Error for any answer but a good one: a fault is quick, and no measure of anything */
export function send(agent: Agent, url: string, { method, path, headers, body }: Ask): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers, agent }, response => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'));
        else reject(new Error(`${method} ${path} was answered with ${response.statusCode ?? 'nothing'}.`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
