import type { FileFinding } from '#redaction';

/** A name or identifier was found in what was built: nothing of it leaves. */
export class PackStopped extends Error {
  constructor(readonly findings: readonly FileFinding[]) {
    const [first] = findings;
    const more = findings.length > 1 ? ` There are ${findings.length - 1} further findings.` : '';
    const what = `${first?.file ?? ''} would tell who somebody is: it holds their ${first?.kind ?? ''}`;
    super(`The pack was stopped, because ${what}.${more}`);
    this.name = 'PackStopped';
  }
}
