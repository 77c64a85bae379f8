import { LocalDate } from '#kernel';
import { type RecruitmentRow, type Funnel, RECRUITMENT_STEPS, type RecruitmentStep } from '#recruitment';
import { paths } from '../paths.js';
import { Card, counted, inColumn, SummaryList, Table } from '../shell/components.js';
import { recruitmentPaths } from './recruitment-paths.js';

interface Step {
  readonly says: string;
  readonly button: string;
  readonly href: (id: string) => string;
}

const STEPS: Readonly<Record<RecruitmentStep, Step>> = {
  application: {
    says: 'The application, whole',
    button: 'Complete the application',
    href: id => recruitmentPaths.applicationStep(id, 'complete'),
  },
  shortlist: {
    says: 'The short list',
    button: 'Read the application',
    href: id => recruitmentPaths.application(id),
  },
  needs: {
    says: 'References, interview or check',
    button: 'See what is missing',
    href: id => paths.mentor(id),
  },
  decide: { says: 'A decision', button: 'Decide', href: id => recruitmentPaths.approve(id) },
  feedback: { says: 'Feedback', button: 'Tell them why', href: id => recruitmentPaths.feedBack(id) },
};

const next = ({ id, name, step }: RecruitmentRow) =>
  step && (
    <a href={STEPS[step].href(id)}>
      {STEPS[step].button}
      <span class="cairn-visually-hidden"> for {name}</span>
    </a>
  );

/** A column for each thing that is waited for; empty ones are left out. */
export const ApplicantBoard = ({ rows }: { rows: readonly RecruitmentRow[] }) => (
  <div class="cairn-board">
    {RECRUITMENT_STEPS.map(each => ({ each, held: rows.filter(({ step }) => step === each) }))
      .filter(({ held }) => held.length)
      .map(({ each, held }) => (
        <section key={each} aria-labelledby={`waits-${each}`}>
          <h2 id={`waits-${each}`}>
            {STEPS[each].says} <span class="cairn-count">{held.length}</span>
          </h2>
          <ul>
            {held.map(row => (
              <li key={row.id} class="cairn-board__card">
                <a class="cairn-board__name" href={paths.mentor(row.id)}>
                  {row.name}
                </a>
                <p class="small soft">
                  {counted(row.days, 'day')} · {row.programme} · {row.owner ?? 'The lead'}
                </p>
                {each === 'needs' && (
                  <ul class="small">
                    {row.lacks.map(need => (
                      <li key={need}>{need}</li>
                    ))}
                  </ul>
                )}
                <p class="small">{next(row)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
);

const OUTCOMES = { approved: 'Approved', rejected: 'Not taken on', withdrawn: 'Withdrew' } as const;

export const ApplicantTable = ({ rows }: { rows: readonly RecruitmentRow[] }) =>
  rows.length ? (
    <Table
      caption="Applicants"
      captionHidden
      stack
      columns={[
        { text: 'Name' },
        { text: 'Applied' },
        { text: 'Days' },
        { text: 'Stands' },
        { text: 'Next step' },
        { text: 'Programme' },
        { text: 'Worker' },
      ]}
      rows={rows.map(row => [
        <a key={row.id} href={paths.mentor(row.id)}>
          {row.name}
        </a>,
        inColumn(LocalDate.of(row.appliedOn)),
        String(row.days),
        row.outcome
          ? OUTCOMES[row.outcome]
          : row.step
            ? `Waits for: ${STEPS[row.step].says.toLowerCase()}`
            : '',
        next(row) ?? '',
        row.programme,
        row.owner ?? 'The lead',
      ])}
    />
  ) : null;

/** How far people came. An enquiry that became an application counts in both lines. */
export const FunnelCard = ({
  funnel,
  title = 'How far people came in the last 12 months',
}: {
  funnel: Funnel;
  title?: string;
}) => (
  <Card id="funnel" title={title}>
    <SummaryList
      facts={[
        { key: 'Asked', value: String(funnel.asked) },
        { key: 'Applied', value: String(funnel.applied) },
        { key: 'Came on the short list', value: String(funnel.shortlisted) },
        { key: 'Approved', value: String(funnel.approved) },
        { key: 'Not taken on', value: String(funnel.rejected) },
      ]}
    />
  </Card>
);
