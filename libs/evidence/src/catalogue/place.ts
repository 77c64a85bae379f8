import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { type Limit, readLimit } from '#practice';

/** Something in the catalogue that cannot be taken as it stands. It stops the start and says where. */
export class CatalogueFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly what: string,
  ) {
    super(`${file}:${line}: ${what}`);
    this.name = 'CatalogueFault';
  }
}

interface Sheet {
  readonly file: string;
  readonly lines: LineCounter;
}

/** A value in a catalogue file that knows its line, read strictly: what is not expected is a fault. */
export class Place {
  private constructor(
    private readonly sheet: Sheet,
    private readonly node: unknown,
    private readonly offset: number,
    readonly name: string,
  ) {}

  static open(file: string, text: string): Place {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault) throw new CatalogueFault(file, lines.linePos(fault.pos[0]).line, fault.message);
    return new Place({ file, lines }, document.contents, 0, 'the file');
  }

  get line(): number {
    return this.sheet.lines.linePos(this.offset).line;
  }

  fault(what: string): CatalogueFault {
    return new CatalogueFault(this.sheet.file, this.line, what);
  }

  /** The values of a map whose keys are known; any other key is a fault. */
  fields<K extends string>(...known: readonly K[]): Fields<K> {
    const values = new Map<K, Place>();
    for (const [key, place] of this.entries()) {
      const expected = known.find(one => one === key);
      if (!expected) throw place.fault(`unknown key “${key}” in ${this.name} (known: ${known.join(', ')})`);
      values.set(expected, place);
    }
    return new Fields(this, values);
  }

  /** The values of a map with keys of its own. */
  entries(): [string, Place][] {
    if (!isMap(this.node)) throw this.fault(`${this.name} must be a map`);
    return this.node.items.map(pair => this.entry(pair));
  }

  private entry(pair: Pair): [string, Place] {
    const key = pair.key;
    if (!isScalar(key) || typeof key.value !== 'string')
      throw this.fault(`a key in ${this.name} is not text`);
    return [key.value, this.at(pair.value, key, key.value)];
  }

  list(): Place[] {
    if (!isSeq(this.node)) throw this.fault(`${this.name} must be a list`);
    return this.node.items.map(one => this.at(one, null, `an entry of ${this.name}`));
  }

  text(): string {
    const value = this.scalar();
    if (typeof value !== 'string' || !value.trim()) throw this.fault(`${this.name} must be text`);
    return value.trim();
  }

  texts(): string[] {
    return this.list().map(one => one.text());
  }

  yes(): boolean {
    const value = this.scalar();
    if (typeof value !== 'boolean') throw this.fault(`${this.name} must be true or false`);
    return value;
  }

  count(): number {
    const value = this.scalar();
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      throw this.fault(`${this.name} must be a whole number from 1`);
    }
    return value;
  }

  /** `3 months`, `5 working days`. */
  limit(): Limit {
    const limit = readLimit(this.text());
    if (!limit) throw this.fault(`${this.name} must be a period such as “3 months”, not “${this.text()}”`);
    return limit;
  }

  oneOf<T extends string>(...choices: readonly T[]): T {
    const found = choices.find(choice => choice === this.text());
    if (!found) throw this.fault(`${this.name} must be one of ${choices.join(', ')}, not “${this.text()}”`);
    return found;
  }

  private scalar(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  private at(node: unknown, key: Node | null, name: string): Place {
    const offset = (node as Node | null)?.range?.[0] ?? key?.range?.[0] ?? this.offset;
    return new Place(this.sheet, node, key?.range?.[0] ?? offset, name);
  }
}

/** The read keys of one map. */
export class Fields<K extends string> {
  constructor(
    private readonly map: Place,
    private readonly values: ReadonlyMap<K, Place>,
  ) {}

  get(key: K): Place {
    const place = this.values.get(key);
    if (!place) throw this.map.fault(`“${key}” is missing in ${this.map.name}`);
    return place;
  }

  maybe<T>(key: K, read: (place: Place) => T): T | null {
    const place = this.values.get(key);
    return place ? read(place) : null;
  }
}
