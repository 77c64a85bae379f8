import type { Actor } from '#kernel';
import type { CheckRow, EligibilityRow, VettingFile } from '#vetting';
import { paths } from '../paths.js';
import {
  ButtonGroup,
  Card,
  Details,
  InsetText,
  LinkButton,
  SummaryList,
  Tag,
  TaskList,
} from '../shell/components.js';
import {
  dayOf,
  JURISDICTION_WORDS,
  levelWords,
  LIGHT_WORDS,
  OUTCOME_WORDS,
  stageWords,
  STATUS_WORDS,
} from './words.js';
import { StaysCard } from './stays.view.js';

export const LIGHTS = {
  clear: { family: 'good', icon: 'track' },
  due: { family: 'soon', icon: 'soon' },
  'not-clear': { family: 'late', icon: 'late' },
} as const;

const Standing = ({ file: { light, subject } }: { file: VettingFile }) => (
  <>
    <p>
      <Tag {...LIGHTS[light]}>{LIGHT_WORDS[light]}</Tag>
      {light !== 'not-clear' && subject.until && ` until ${dayOf(subject.until)}`}
    </p>
    {light !== 'not-clear' && subject.conditions && (
      <InsetText>
        <strong>Conditions:</strong> <span class="as-typed">{subject.conditions}</span>
      </InsetText>
    )}
  </>
);

/** For whoever may not see more. */
export const LightOnly = ({ file }: { file: VettingFile }) => (
  <>
    <Standing file={file} />
    <p>
      {file.officers.length
        ? `${file.officers.join(' and ')} ${file.officers.length === 1 ? 'sees' : 'see'} to checks in this programme and can tell you what is still to do.`
        : 'Nobody in this programme is a vetting officer yet: an administrator can give somebody that role.'}
    </p>
  </>
);

interface StepsProps {
  readonly file: VettingFile;
  readonly steps: NonNullable<VettingFile['steps']>;
  readonly officer: boolean;
  readonly actor: Actor;
}

export const VettingSteps = ({ file, steps, officer, actor }: StepsProps) => {
  const [role] = steps.eligibility;
  const { id, kind } = file.subject;
  return (
    <div class="stack">
      <Standing file={file} />
      <Card id="role" title="The check that the role needs">
        <div class="stack">
          {role ? (
            <Role role={role} />
          ) : (
            <p>Nobody has worked it out yet. A check is asked for only after that.</p>
          )}
          {officer && (
            <ButtonGroup>
              <LinkButton kind={role ? 'secondary' : 'primary'} href={paths.vettingRole(id, kind)}>
                {role ? 'Work it out anew' : 'Work out the check'}
              </LinkButton>
            </ButtonGroup>
          )}
        </div>
      </Card>
      {steps.checks.map((check, nth) => (
        <Check key={check.record_id} check={check} officer={officer} actor={actor} first={nth === 0} />
      ))}
      <StaysCard stays={steps.stays} officer={officer} addHref={paths.vettingAbroad(id, kind)} />
      {officer && role && role.level !== 'none' && !steps.checks.some(open) && (
        <ButtonGroup>
          <LinkButton
            kind={steps.checks.length ? 'secondary' : 'primary'}
            href={paths.vettingRequest(id, kind)}
          >
            {steps.checks.length ? 'Ask for a new check' : 'Ask for the check'}
          </LinkButton>
          {role.jurisdiction === 'england-and-wales' && (
            <a href={paths.vettingAccept(id, kind)}>They have a certificate from elsewhere</a>
          )}
        </ButtonGroup>
      )}
    </div>
  );
};

const open = (check: CheckRow): boolean => !check.decision && !check.withdrawn_on;

const Role = ({ role }: { role: EligibilityRow }) => (
  <>
    <p>
      <strong>{levelWords(role)}</strong>, {JURISDICTION_WORDS[role.jurisdiction]}. Decided{' '}
      {dayOf(role.decided_on)} by {role.by}.
    </p>
    <ul class="stack stack--tight">
      {role.reasons.map(reason => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </>
);

interface CheckProps {
  readonly check: CheckRow;
  readonly officer: boolean;
  readonly actor: Actor;
  readonly first: boolean;
}

const Check = (props: CheckProps) => {
  const { check, first } = props;
  const title = `${levelWords(check)}, asked for ${dayOf(check.requested_on)}`;
  if (!first)
    return (
      <Details summary={`${title}: ${stageWords(check)}`}>
        <CheckBody {...props} />
      </Details>
    );
  return (
    <Card id={`check-${check.record_id}`} title={title}>
      <CheckBody {...props} />
    </Card>
  );
};

const CheckBody = ({ check, officer, actor }: CheckProps) => (
  <div class="stack">
    <TaskList
      tasks={[
        { name: 'Identity checked', status: <Done on={check.identity_checked_on} /> },
        {
          name: 'Original seen',
          hint: check.certificate_number
            ? `Number ${check.certificate_number}, issued ${dayOf(check.issued_on)}, seen by ${check.seen_by ?? 'somebody'}`
            : 'It goes to the applicant alone, who brings it or shares it.',
          status: <Done on={check.original_seen_on} />,
        },
        {
          name: 'Decision',
          hint: <Decided check={check} />,
          status: <Done on={check.decision?.decided_on ?? null} />,
        },
        ...(check.jurisdiction === 'england-and-wales'
          ? [
              {
                name: 'May be looked up in the update service',
                status: <Done on={check.update_consent_on} none="not agreed" />,
              },
            ]
          : []),
      ]}
    />
    {check.accepted_from && (
      <p>
        {`Made for ${check.accepted_from} and taken over: `}
        <span class="as-typed">{check.accepted_why}</span>
      </p>
    )}
    {check.statuses.length > 0 && (
      <SummaryList
        facts={check.statuses.map(({ on, result, by }) => ({
          key: dayOf(on),
          value: `${STATUS_WORDS[result]} (${by})`,
        }))}
      />
    )}
    <Next check={check} officer={officer} actor={actor} />
  </div>
);

const Done = ({ on, none = 'not yet' }: { on: string | null; none?: string }) =>
  on ? (
    <Tag family="good" icon="track">
      {dayOf(on)}
    </Tag>
  ) : (
    <Tag family="wait" icon="wait">
      {none}
    </Tag>
  );

const Decided = ({ check: { decision, ...check } }: { check: CheckRow }) =>
  decision ? (
    <>
      {OUTCOME_WORDS[decision.outcome ?? 'refused']}, by{' '}
      {[decision.by, decision.with].filter(Boolean).join(' and ')}
    </>
  ) : (
    <>{stageWords({ ...check, decision: null })}</>
  );

/** What can be done now, the next thing first. */
const Next = ({ check, officer, actor }: Omit<CheckProps, 'first'>) => {
  const step = (name: string) => paths.checkStep(check.record_id, name);
  const second = check.second_decider_id === actor.userId && !check.decision;
  const held = check.content_held && (officer || second);
  if (check.withdrawn_on) return null;
  return (
    <ButtonGroup>
      {second && <LinkButton href={step('confirm')}>Read and decide</LinkButton>}
      {officer && open(check) && !check.original_seen_on && (
        <LinkButton href={step('seen')}>Write down that it was seen</LinkButton>
      )}
      {officer && open(check) && check.original_seen_on && !check.second_decider && (
        <LinkButton href={step('decide')}>It disclosed nothing: decide</LinkButton>
      )}
      {officer && open(check) && check.original_seen_on && !second && (
        <LinkButton kind="secondary" href={step('weigh')}>
          {check.second_decider ? 'Weigh it anew' : 'It disclosed something: weigh it'}
        </LinkButton>
      )}
      {officer && check.jurisdiction === 'england-and-wales' && check.original_seen_on && (
        <LinkButton kind="secondary" href={step(check.update_consent_on ? 'status' : 'updates')}>
          {check.update_consent_on ? 'Look into the update service' : 'They agreed to be looked up'}
        </LinkButton>
      )}
      {held && !second && <a href={step('content')}>Read what was weighed</a>}
      {officer && check.decision && !check.decision.content_disclosed && (
        <a href={paths.correctVetting(check.decision.record_id)}>Correct the decision</a>
      )}
      {officer && open(check) && <a href={step('withdraw')}>The application was withdrawn</a>}
    </ButtonGroup>
  );
};
