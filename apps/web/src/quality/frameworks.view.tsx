import type { Assessment } from '#evidence';
import { LinkButton, page, ProportionBar, type Viewer } from '../shell/components.js';
import { type Chosen, qualityPaths } from './quality-paths.js';
import { type QualityTasks, WaitsForYou } from './waiting.js';
import { countsInWords } from './quality-words.js';
import { barOf } from './standing-bar.js';

/** Every framework with how it stands. */
export const frameworksPage = (
  viewer: Viewer,
  assessments: readonly Assessment[],
  { asked, search }: Chosen,
  reader: {
    readonly mayBuild: boolean;
    readonly mayLook: boolean;
    readonly tasks: QualityTasks;
    readonly userId: string | null;
  },
): string =>
  page(
    {
      title: 'Quality',
      heading: 'Quality',
      lead: `As we stand on ${String(asked.asOf)}, from casework of the 12 months before. Nobody fills these in: they follow from the records.`,
      viewer,
      nav: 'quality',
      ...(reader.mayLook
        ? {
            actions: (
              <>
                {reader.mayBuild && <LinkButton href={qualityPaths.newPack()}>Build a pack</LinkButton>}
                <LinkButton href={qualityPaths.packs} kind="secondary">
                  Packs
                </LinkButton>
                {reader.mayBuild && (
                  <LinkButton href={qualityPaths.interviews()} kind="secondary">
                    Interviews and case studies
                  </LinkButton>
                )}
              </>
            ),
          }
        : {}),
    },
    <div class="stack stack--loose">
      <WaitsForYou tasks={reader.tasks} userId={reader.userId} />
      {[...assessments].sort(largestFirst).map(assessment => (
        <section
          class="cairn-card"
          key={assessment.framework.id}
          aria-labelledby={`fw-${assessment.framework.id}`}
        >
          <h2 id={`fw-${assessment.framework.id}`}>
            <a href={qualityPaths.framework(assessment.framework.id, search)}>{assessment.framework.name}</a>
          </h2>
          <div class="stack stack--tight">
            <ProportionBar parts={barOf(assessment.indicators)} />
            <p>
              {assessment.indicators.length} indicators: {countsInWords(assessment.indicators)}.
            </p>
          </div>
        </section>
      ))}
    </div>,
  );

const largestFirst = (a: Assessment, b: Assessment): number => b.indicators.length - a.indicators.length;
