import { Invalid, type Work } from '#kernel';
import { redact } from '#redaction';
import { packLexicon } from '../packs/pack-lexicon.js';

const ONE_NAME = /^\p{Lu}[\p{L}’'-]{0,39}$/u;

/**
 * The first name by which somebody is called in their story. It is nobody's here, or the search of a finished pack
 * could not tell it from a name that was left in by mistake.
 */
export async function refuseChosenName(work: Work, name: string): Promise<void> {
  if (!ONE_NAME.test(name))
    throw new Invalid({ chosenName: 'Enter one first name, beginning with a capital letter' });
  const programmes = await work.em.query<{ id: string }[]>(
    'select id from programme where organisation_id = $1',
    [work.actor.organisationId],
  );
  const { lexicon } = await packLexicon(
    work.em,
    programmes.map(one => one.id),
  );
  const { replaced, open } = redact(name, lexicon);
  if (replaced.length || open.some(one => one.why === 'ordinary-word-and-name'))
    throw new Invalid({ chosenName: 'Somebody here has this name. Choose another with them' });
}
