import { LocalDate } from '#kernel';
import { type LimitHistoryRow, limitInWords, type ProgrammeLimit, type SubjectType } from '#practice';
import type { ProgrammeRow } from '#programmes';
import { paths } from '../paths.js';
import {
  Button,
  ButtonGroup,
  Card,
  counted,
  CsrfForm,
  DateInput,
  Input,
  page,
  type Problems,
  Radios,
  SummaryList,
  Table,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { askedInWords, type Figure } from './framework-figures.js';
import { UNITS } from './limit.form.js';
import { LooseWarning, looseOf, settingInWords } from './limits.view.js';

export interface LimitFormProps {
  readonly viewer: Viewer;
  readonly programme: ProgrammeRow;
  readonly limit: ProgrammeLimit;
  /** Of a by-count rule: what counts from the first time, where the count is not reached by then. */
  readonly fallback: boolean;
  readonly figures: readonly Figure[];
  readonly history: readonly LimitHistoryRow[];
}

/** Whose own limit comes before the programme's. */
const COMES_FIRST: Partial<Record<SubjectType, string>> = {
  match: 'What a match has agreed in its agreement comes before this.',
  document: 'What a document says of its own review comes before this.',
};

export const limitForm = (props: LimitFormProps) => (typed: Typed, problems: Problems) => {
  const { viewer, programme, limit, fallback, figures } = props;
  const { rule } = limit;
  const fields = fieldsOf(typed, problems);
  const back = paths.limitsOf(programme.id);
  const title = fallback ? `${rule.title}: where the count is not reached` : rule.title;
  const path = fallback ? paths.limitFallback : paths.limit;
  return page(
    {
      title: `${title}, limit in ${programme.name}`,
      heading: title,
      lead: `The limit in ${programme.name}`,
      viewer,
      nav: 'settings',
      back: { text: `Limits of ${programme.name}`, href: back },
      errors: problems,
      narrow: true,
    },
    <>
      {!fallback && (
        <LooseWarning
          title="The limit set here is looser than frameworks ask"
          loose={looseOf(limit, figures)}
        />
      )}
      <div class="apart">
        <SummaryList facts={factsOf(props)} />
      </div>
      <div class="apart">
        <CsrfForm action={path(programme.id, rule.key)}>
          <Input {...fields.text('limit')} label="How long may it take?" width={4} inputmode="numeric" />
          <Radios
            {...fields.text('unit')}
            label="Counted in"
            chips
            answers={Object.entries(UNITS).map(([value, text]) => ({ value, text }))}
          />
          {!fallback && (
            <Input
              {...fields.text('noticeDays')}
              label="How many days before does it show as due soon?"
              hint="Empty leaves it as it is."
              width={4}
              inputmode="numeric"
            />
          )}
          <DateInput
            {...fields.day('from')}
            label="From which day?"
            hint="Today or later. What has begun by then keeps the limit that it began with."
          />
          <ButtonGroup>
            <Button>Set the limit</Button>
            <a href={back}>Leave without saving</a>
          </ButtonGroup>
        </CsrfForm>
      </div>
      {rule.shape === 'by-count' && !fallback && (
        <p>
          <a href={paths.limitFallback(programme.id, rule.key)}>
            Set a day for where the count is not reached
          </a>
        </p>
      )}
      <History {...props} />
    </>,
  );
};

function factsOf({ limit, fallback, figures }: LimitFormProps) {
  const { rule, setting, ahead } = limit;
  if (fallback)
    return [
      {
        key: 'In force',
        value: limit.fallback
          ? `${settingInWords(limit.fallback)}, counted from the first time`
          : 'none: it is due by the count alone',
      },
      { key: 'Frameworks', value: 'judge by the count alone' },
    ];
  const asked = askedInWords(figures.filter(figure => figure.rule === rule.key));
  const own = rule.ownLimit && COMES_FIRST[rule.subject];
  return [
    {
      key: 'In force',
      value: setting
        ? `${settingInWords(setting)}, set by ${setting.setBy ?? 'Cairn'}`
        : `${limitInWords(limit.inForce)}, the usual limit`,
    },
    ...ahead.map(each => ({
      key: 'To come',
      value: `${settingInWords(each)}, set by ${each.setBy ?? 'Cairn'}`,
    })),
    { key: 'Usual limit', value: limitInWords(rule.limit) },
    { key: 'Shows as due soon', value: `${counted(limit.noticeDays, 'day')} before` },
    ...asked.map(({ limit: words, by }) => ({ key: `Frameworks: ${words}`, value: by.join('; ') })),
    ...(own ? [{ key: 'Comes first', value: own }] : []),
  ];
}

const History = ({ history, limit }: LimitFormProps) => (
  <Card id="history" title="Changes">
    {history.length ? (
      <Table
        caption="Every change, the newest first"
        captionHidden
        stack
        columns={[{ text: 'Limit' }, { text: 'From' }, { text: 'Notice' }, { text: 'Set by' }]}
        rows={history.map(change => [
          change.rule === limit.rule.key ? change.limit : `${change.limit} after the first`,
          LocalDate.of(change.from).toString(),
          change.noticeDays === null ? 'as before' : counted(change.noticeDays, 'day'),
          `${change.by}, ${LocalDate.ofInstant(change.at, 'Europe/London').toString()}`,
        ])}
      />
    ) : (
      <p>Nothing has been changed: the usual limit has held since the programme opened.</p>
    )}
  </Card>
);
