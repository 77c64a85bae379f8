import { LocalDate } from '#kernel';
import {
  AIMED_AT,
  type CampaignRow,
  type EnquiryRow,
  type EveningRow,
  type StepRow,
  weeksAsDays,
} from '#recruitment';
import { AsTyped } from '../../casework/record-page.js';
import { dayWords } from '../../casework/words.js';
import {
  Button,
  Card,
  counted,
  CsrfForm,
  inPicture,
  State,
  SummaryList,
  TaskList,
} from '../../shell/components.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { channelWords, poundWords, reachedWords, runWords } from './campaign-words.js';

export interface CampaignShown {
  readonly campaign: CampaignRow;
  readonly steps: readonly StepRow[];
  readonly evenings: readonly EveningRow[];
  readonly enquiries: readonly EnquiryRow[];
  readonly writes: boolean;
  readonly today: LocalDate;
  /** The whole address that leads from a poster to this campaign. */
  readonly link: string;
}

export const PlanCard = (shown: CampaignShown) => (
  <Card
    id="plan"
    title="The plan in weeks"
    aside={
      shown.steps.length > 0 && (
        <span class="num">
          {shown.campaign.done} of {counted(shown.campaign.steps, 'step')}
        </span>
      )
    }
  >
    {shown.steps.length ? (
      <TaskList wide tasks={shown.steps.map(step => taskOf(step, shown))} />
    ) : (
      <p>This campaign was begun without a plan.</p>
    )}
  </Card>
);

const taskOf = (step: StepRow, { writes, today }: CampaignShown) => ({
  name: writes ? <a href={recruitmentPaths.campaignStep(step.id)}>{step.title}</a> : step.title,
  hint: [weekWords(step), !step.doneOn && step.owner, step.note].filter(Boolean).join(' · '),
  status: <StepState step={step} writes={writes} today={today} />,
});

const StepState = ({ step, writes, today }: { step: StepRow; writes: boolean; today: LocalDate }) => {
  if (step.doneOn)
    return (
      <State
        is="done"
        detail={`${inPicture(LocalDate.of(step.doneOn))}${step.doneBy ? `, ${step.doneBy}` : ''}`}
        plain
      />
    );
  const { from, to } = weeksAsDays(LocalDate.of(step.startsOn), step);
  const state = to.isBefore(today) ? 'overdue' : from.isAfter(today) ? null : 'due-soon';
  return (
    <span class="row">
      {state && <State is={state} plain />}
      {writes && !from.isAfter(today) && (
        <CsrfForm action={recruitmentPaths.tickCampaignStep(step.id)} aria-label={step.title}>
          <Button kind="secondary" small>
            Done today
          </Button>
        </CsrfForm>
      )}
    </span>
  );
};

function weekWords(step: StepRow): string {
  const { from, to } = weeksAsDays(LocalDate.of(step.startsOn), step);
  const weeks = step.from === step.to ? `Week ${step.from}` : `Weeks ${step.from} to ${step.to}`;
  return `${weeks}, ${inPicture(from)} to ${inPicture(to)}`;
}

export const BroughtCard = ({ campaign, enquiries }: CampaignShown) => (
  <Card id="brought" title="Who came by it">
    <div class="stack">
      <SummaryList
        stacked
        facts={[
          { key: 'Brought', value: reachedWords(campaign) },
          { key: 'Asked', value: counted(campaign.enquiries, 'person', 'people') },
          { key: 'Applied', value: counted(campaign.applied, 'person', 'people') },
        ]}
      />
      {enquiries.length > 0 && (
        <ul class="stack stack--tight">
          {enquiries.map(({ id, name, enquiredOn }) => (
            <li key={id}>
              <a href={recruitmentPaths.enquiry(id)}>{name}</a>{' '}
              <span class="soft small">{dayWords(enquiredOn)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  </Card>
);

export const EveningsCard = ({ campaign, evenings, writes }: CampaignShown) => (
  <Card id="evenings" title="Open evenings">
    <div class="stack">
      {evenings.length ? (
        <ul class="stack stack--tight">
          {evenings.map(({ id, title, heldOn, came, calledOffOn }) => (
            <li key={id}>
              <a href={recruitmentPaths.evening(id)}>{title}</a>, {dayWords(heldOn)}
              {calledOffOn ? ', called off' : came > 0 ? `, ${came} came` : ''}
            </li>
          ))}
        </ul>
      ) : (
        <p>None yet.</p>
      )}
      {writes && (
        <p>
          <a href={recruitmentPaths.newEveningFor(campaign.programmeId, campaign.id)}>Plan an open evening</a>
        </p>
      )}
    </div>
  </Card>
);

export const AboutCard = ({ campaign, writes, link }: CampaignShown) => (
  <Card
    id="about"
    title="About the campaign"
    aside={writes && <a href={recruitmentPaths.correctCampaign(campaign.id)}>Correct the campaign</a>}
  >
    <SummaryList
      facts={[
        { key: 'Runs', value: runWords(campaign) },
        { key: 'Looks for', value: AIMED_AT[campaign.aimedAt] },
        { key: 'Reaches them by', value: channelWords(campaign) },
        {
          key: 'Link for posters',
          value: <code class="small">{link}</code>,
        },
        { key: 'Cost', value: poundWords(campaign.cost) },
        { key: 'Worker', value: campaign.owner ?? 'The lead of the programme' },
        { key: 'Notes', value: <AsTyped text={campaign.notes} none="none" /> },
        ...(campaign.calledOffOn
          ? [
              {
                key: 'Called off',
                value: `${dayWords(campaign.calledOffOn)}: ${campaign.calledOffWhy ?? ''}`,
              },
            ]
          : []),
      ]}
    />
    {writes && (
      <p class="small apart-above">
        <a href={recruitmentPaths.callOffCampaign(campaign.id)}>Call the campaign off</a>
      </p>
    )}
  </Card>
);
