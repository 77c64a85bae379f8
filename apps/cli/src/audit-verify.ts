import { verifyAudit } from '#platform';
import type { Command } from './command.js';

/** Walks the hash chain of each organisation and names the first broken link. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '',
  about: 'Checks that no entry of the audit was changed or removed',
  async run(_args, { data, print }) {
    const organisations = await data.query<{ id: string; name: string }[]>(
      'select id, name from organisation order by name',
    );
    const broken: string[] = [];
    for (const { id, name } of organisations) {
      const { entries, brokenAt } = await verifyAudit(data, id);
      if (brokenAt === null) print(`${name}: ${entries} entries, every link holds`);
      else
        broken.push(
          `${name}: the chain is broken at entry ${brokenAt}; the ${entries} entries before it hold`,
        );
    }
    if (broken.length) throw new Error(broken.join('\n'));
  },
};
