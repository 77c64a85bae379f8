import type { DataSource } from 'typeorm';
import { buildPack, builtSources, type PackRequest, readCatalogue } from '#evidence';
import { type LocalDate, Period } from '#kernel';

export interface PackFigures {
  readonly samples: number;
  /** The whole of it: drawing, redacting, setting, searching. */
  readonly milliseconds: number;
  /** The most that the process held at once, in megabytes. */
  readonly megabytes: number;
  readonly files: number;
}

/** How many of each kind: with the three kinds of this framework, 300 samples. */
const EACH = 100;

/** A pack with what was written, over everybody of the history. */
export async function measurePack(data: DataSource, today: LocalDate): Promise<PackFigures> {
  const programmes = await data.query<{ id: string }[]>('select id from programme order by id');
  const { from } = Period.yearTo(today);
  const request: PackRequest = {
    framework: 'aps',
    programmeIds: programmes.map(one => one.id),
    from,
    to: today,
    asOf: today,
    seed: 1,
    indicators: [],
    profile: 'single-initial',
    prose: true,
    caseStudies: true,
    samplesEach: EACH,
    dropped: [],
    builtBy: null,
  };
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const tools = {
    catalogue: readCatalogue(),
    sources: builtSources,
    read: () => Promise.reject(new Error('the history of the bench files no documents')),
    report: () => Promise.resolve(),
    decisions: () => Promise.resolve(new Map()),
  };
  try {
    // The words of the made history name nobody and are in the dictionary, so that nothing is open.
    const began = performance.now();
    const pack = await buildPack(data, request, tools);
    return {
      samples: pack.samples.length,
      milliseconds: performance.now() - began,
      megabytes: Math.round(most / 1024 / 1024),
      files: pack.files.size,
    };
  } finally {
    clearInterval(watch);
  }
}
