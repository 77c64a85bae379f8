/** Chance that can be had again: the same seed gives the same histories (mulberry32). */
export class Chance {
  constructor(private seed: number) {}

  private next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** Between both, both inside. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }
  often(likelihood: number): boolean {
    return this.next() < likelihood;
  }
  oneOf<T>(...choices: readonly T[]): T {
    const choice = choices[this.whole(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('nothing to choose from');
    return choice;
  }
  some<T>(choices: readonly T[], likelihood: number): T[] {
    return choices.filter(() => this.often(likelihood));
  }
  times<T>(from: number, to: number, make: (place: number) => T): T[] {
    return Array.from({ length: this.whole(from, to) }, (_, place) => make(place));
  }
  id(): string {
    const hex = (length: number) => Array.from({ length }, () => this.whole(0, 15).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  }
}
