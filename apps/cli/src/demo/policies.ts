import { readCatalogue, statesAskedOf } from '#evidence';
import type { Actor, LocalDate } from '#kernel';
import { type DocumentVersion, POLICY_TYPES } from '#organisation';
import type { Charity, ProgrammeKey } from './charity.js';
import { DOCUMENTS, type DocumentScript } from './documents.js';
import type { People } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const BEFORE_ANYBODY_ELSE = 7 * 60;
const PROGRAMMES: readonly ProgrammeKey[] = ['schools', 'leaving-care'];

/** The register of documents, each with its standing version and, where it had one, the version before. */
export function fileRegister(services: Services, charity: Charity, story: Story, opened: LocalDate): void {
  const keeper = charity.staff.samuel;
  const catalogue = readCatalogue();
  for (const script of DOCUMENTS) {
    const states = script.states ?? statesAskedOf(catalogue, script.type);
    const approved = script.approvedAgo === null ? null : story.ago(script.approvedAgo);
    const first = script.earlierAgo ? story.ago(script.earlierAgo) : approved;
    const filed = first?.isBefore(opened) ? opened : (first ?? story.ago(10));
    let id = '';
    story.on(
      filed,
      async () => {
        id = await services.documents.file(
          keeper,
          {
            type: script.type,
            title: script.title,
            programmeId: null,
            ownerId: keeper.userId,
            reviewEveryMonths: script.reviewEveryMonths ?? null,
          },
          versionOf(script, first, states),
        );
      },
      BEFORE_ANYBODY_ELSE,
    );
    if (approved && script.earlierAgo)
      story.on(
        approved,
        () => services.documents.revise(keeper, id, 1, versionOf(script, approved, states)),
        BEFORE_ANYBODY_ELSE,
      );
  }
}

function versionOf(
  script: DocumentScript,
  approvedOn: LocalDate | null,
  states: readonly string[],
): DocumentVersion {
  const covers = script.coversMonths;
  return {
    approvedOn,
    approvedBy: approvedOn ? 'The trustees' : null,
    reviewDueOn: null,
    states,
    coversFrom: covers ? approvedOn : null,
    coversTo: covers && approvedOn ? approvedOn.plusMonths(covers) : null,
    personalData: false,
    file:
      script.file === false
        ? null
        : {
            name: `${script.type}.txt`,
            bytes: Buffer.from(`${script.title}\n\nAs the trustees approved it.\n`),
          },
  };
}

/**
 * Each mentor signs what is in force with the handbook, and what is new at the next evening for mentors. Tom and one
 * other have yet to agree to the version of last week.
 */
export function tellPolicies(services: Services, story: Story, people: People): void {
  const signed = people.mentors();
  for (const { part, approvedAgo } of signed) {
    const on = story.ago(approvedAgo);
    story.on(on, () => sign(services, part.worker, [part.id], on), 16 * 60 + 5);
  }
  const revised = DOCUMENTS.filter(({ type, earlierAgo }) => earlierAgo && POLICY_TYPES.includes(type));
  const last = Math.min(...revised.map(({ approvedAgo }) => approvedAgo ?? 0));
  for (const { approvedAgo } of revised) {
    const ago = approvedAgo ?? 0;
    for (const programme of PROGRAMMES) {
      const there = signed.filter(
        mentor =>
          mentor.part.programme === programme &&
          mentor.approvedAgo > ago &&
          !(
            ago === last &&
            ['Hughes', 'Boateng', 'Beth', 'Bevan'].some(name => mentor.part.named.includes(name))
          ),
      );
      const on = story.ago(ago);
      story.on(
        on,
        () =>
          sign(
            services,
            people.workerOf(programme),
            there.map(({ part }) => part.id),
            on,
          ),
        BEFORE_ANYBODY_ELSE + 1,
      );
    }
  }
}

const sign = (
  services: Services,
  worker: Actor,
  mentorIds: readonly string[],
  on: LocalDate,
): Promise<void> => services.acknowledgements.onPaper(worker, { mentorIds, versionIds: null, on });
