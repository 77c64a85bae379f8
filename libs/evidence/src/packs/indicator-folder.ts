import type { Queryable } from '#kernel';
import { limitInWords } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import { type BuiltSources, PRACTICE_COMPLIANCE } from '../sources/built-sources.js';
import { practiceCompliance } from '../status/answers.js';
import type { IndicatorStatus } from '../status/assessment.js';
import type { ItemStatus } from '../status/item-status.js';
import { subjectsAsNamed } from '../status/subjects.js';
import { say } from '../wording.js';
import { csv } from './csv.js';
import { exceptionTable } from './exceptions.js';
import type { PackedIndicator } from './index-page.js';
import { indicatorBlocks, type NamedTable } from './indicator-page.js';
import { itemTitle, reportTitle } from './item-words.js';
import type { FileSource, PackFacts, PackFile } from './manifest.js';
import { complianceTable, logTable, type PackTable, reportTables } from './pack-table.js';
import type { Block, Press } from './press.js';
import type { Draws } from './draws.js';
import type { Lexicon } from '#redaction';
import { searchDocument } from './filed-documents.js';
import type { Naming } from './naming.js';
import { withInitial } from './pack-people.js';
import { PackStopped } from './pack-stopped.js';
import type { ProseShown } from './prose.js';
import { shownSamples } from './samples.js';

interface FolderTools {
  readonly sources: BuiltSources;
  readonly read: (sha256: string) => Promise<Uint8Array>;
  readonly press: Press;
  readonly draws: Draws;
  readonly prose: ProseShown;
  readonly cases: Lexicon;
  readonly naming: Naming;
}

/** A sample as it was set, to be looked at before the pack is given out. */
export interface PrintedSample {
  readonly sample: string;
  readonly recordId: string;
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** How much of a filed document could be searched. */
const SEARCHED = {
  searched: () => say`yes`,
  partly: () => say`in part`,
  unreadable: () => say`no text can be read`,
} as const;

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/plain': 'txt',
};

/** The folder of one indicator: its summary, tables, samples, and the documents that may go as they are. */
export class IndicatorFolder {
  private readonly folder: string;
  private readonly files = new Map<string, PackFile>();
  private readonly tables: NamedTable[] = [];
  private readonly filed = new Set<string>();
  private readonly samples: PrintedSample[] = [];

  constructor(
    private readonly q: Queryable,
    private readonly status: IndicatorStatus,
    private readonly facts: PackFacts,
    private readonly tools: FolderTools,
  ) {
    const { ref, title } = status.indicator;
    this.folder = `indicators/${slug(ref)}-${slug(title)}`.slice(0, 80).replace(/-+$/, '');
  }

  async make(): Promise<{ files: PackFile[]; packed: PackedIndicator; samples: PrintedSample[] }> {
    const { parts, items } = this.status;
    for (const item of [...parts.flatMap(part => part.items), ...items]) if (item.built) await this.add(item);
    const beside = [...this.files.keys()];
    const summary = await this.print(
      this.title(),
      indicatorBlocks(this.status, this.tools.sources, this.tables, beside),
    );
    this.put('summary.pdf', summary, { kind: 'summary', indicator: this.status.indicator.ref });
    const files = [...this.files.values()];
    const packed = { status: this.status, folder: this.folder, files: ['summary.pdf', ...beside] };
    return { files, packed, samples: this.samples };
  }

  private title(): string {
    const { ref, title } = this.status.indicator;
    return say`Indicator ${ref}: ${title}`;
  }

  private add(item: ItemStatus): Promise<void> | void {
    switch (item.item.kind) {
      case 'rule':
        return this.addRule(item);
      case 'report':
      case 'survey':
        return this.addReport(item.item);
      case 'log':
        return this.addLog(item);
      case 'sample':
        return this.addSamples(item);
      case 'document':
        return this.addDocuments(item);
      default:
    }
  }

  private async addRule({ item, rule }: ItemStatus): Promise<void> {
    const notCounted = rule?.notCounted ?? [];
    const told = [...(rule?.exceptions ?? []), ...notCounted];
    if (!rule || !told.length) return;
    const table = exceptionTable(told, await subjectsAsNamed(this.q, told, this.tools.naming));
    // The page lists what was not kept; what was not counted (a match that ended in time) lies in the file only.
    const listed = told.filter(one => one.state !== 'lapsed').length;
    const limit = item.limit ? limitInWords(item.limit) : null;
    const name = [item.key, slug(limit ?? ''), slug(item.topic ?? ''), ...item.about].filter(Boolean);
    const source = {
      kind: 'rule',
      rule: item.key,
      limit,
      topic: item.topic,
      counted: rule.counted,
      kept: rule.kept,
    };
    const title = say`Exceptions: ${itemTitle(item, this.tools.sources)}`;
    this.putTable(`${name.join('-').slice(0, 70)}-exceptions`, title, table, source, listed);
  }

  private async addReport(item: EvidenceItem): Promise<void> {
    for (const table of await this.tablesOf(item.key)) {
      const title = say`${reportTitle(item.key, this.tools.sources)}: ${table.title}`;
      this.putTable(`${item.key}-${table.key}`, title, table, {
        kind: item.kind,
        [item.kind]: item.key,
        table: table.key,
      });
    }
  }

  private addLog({ item, log }: ItemStatus): void {
    const kind = this.tools.sources.logs.get(item.key);
    if (!kind || !log.length) return;
    const name = [item.key, slug(item.topic ?? ''), ...item.states.map(slug), 'log']
      .filter(Boolean)
      .join('-');
    this.putTable(name.slice(0, 80), itemTitle(item, this.tools.sources), logTable(kind, log), {
      kind: 'log',
      log: item.key,
      entries: log.length,
    });
  }

  private async tablesOf(key: string): Promise<PackTable[]> {
    const { sources } = this.tools;
    const kind = sources.reports.get(key) ?? sources.surveys.get(key);
    if (kind) return reportTables(this.q, kind, this.facts.asked);
    if (key !== PRACTICE_COMPLIANCE) return [];
    return [
      complianceTable(await practiceCompliance(this.q, sources, this.facts.asked), sources.rules.rules),
    ];
  }

  private async addSamples({ item }: ItemStatus): Promise<void> {
    const draw = this.tools.draws.get(item.key);
    // A story lies in a folder of its own, once for the whole pack.
    if (!draw || draw.kind.story || this.files.has(`samples/${item.key}-1.pdf`)) return;
    const { facts, tools } = this;
    const { seed } = facts;
    const shown = shownSamples(draw, Math.max(item.count, facts.samplesEach), seed, { ...tools, facts });
    for (const [nth, { title, blocks, recordId, draw: record }] of shown.entries()) {
      const source = { kind: 'sample', sample: item.key, drawn: nth + 1, of: shown.length, seed, record };
      const file = `samples/${item.key}-${nth + 1}.pdf`;
      this.put(file, await this.print(title, blocks), source);
      this.samples.push({ sample: item.key, recordId, path: `${this.folder}/${file}`, title, blocks });
    }
  }

  /** As they were filed: only where a named person has said that no personal data is in them, and once searched. */
  private async addDocuments({ documents }: ItemStatus): Promise<void> {
    for (const { document, status } of documents) {
      const ending = ENDINGS[document.media_type ?? ''];
      if (status === 'gap' || document.personal_data !== false || !document.sha256 || !ending) continue;
      if (this.filed.has(document.id)) continue;
      this.filed.add(document.id);
      const path = this.free(`documents/${document.type}-version-${document.number ?? 0}`, ending);
      const bytes = await this.tools.read(document.sha256);
      const search = await searchDocument(document.media_type ?? '', bytes, this.tools.cases);
      if (search.kind === 'found') throw new PackStopped([{ file: path, kind: search.what }]);
      this.put(path, bytes, {
        kind: 'document',
        type: document.type,
        version: document.number,
        approvedOn: document.approved_on,
        statement: say`holds no personal data`,
        statedBy: withInitial('Staff', document.stated_by ?? ''),
        searched: SEARCHED[search.kind](),
      });
    }
  }

  private free(path: string, ending: string): string {
    let nth = 1;
    while (this.files.has(`${path}${nth === 1 ? '' : `-${nth}`}.${ending}`)) nth++;
    return `${path}${nth === 1 ? '' : `-${nth}`}.${ending}`;
  }

  private putTable(
    name: string,
    title: string,
    table: PackTable,
    source: FileSource,
    listed = table.rows.length,
  ): void {
    const file = `tables/${name}.csv`;
    if (this.files.has(file)) return;
    this.put(file, Buffer.from(csv([table.head, ...table.plainRows])), source);
    if (listed) this.tables.push({ title, file, table: { ...table, rows: table.rows.slice(0, listed) } });
  }

  private put(file: string, bytes: Uint8Array, source: FileSource): void {
    const path = `${this.folder}/${file}`;
    this.files.set(file, { path, bytes, source });
  }

  private print(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
    const { heading, framework, asked } = this.facts;
    return this.tools.press.print({
      title,
      programme: heading,
      running: framework.name,
      footer: say`Evidence as of ${String(asked.asOf)}`,
      blocks,
    });
  }
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
