import { LocalDate } from '#kernel';
import { type LimitHistoryRow, limitInWords, type SubjectType } from '#practice';
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
import { askedInWords } from './framework-figures.js';
import { UNITS } from './limit.form.js';
import type { AskedLimit } from './limits-asked.js';
import { fallbackInWords, LooseWarning, looseOf, settingInWords } from './limits.view.js';

export interface LimitFormProps extends AskedLimit {
  readonly viewer: Viewer;
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
  const title = fallback ? `${rule.title}: if that count is not reached` : rule.title;
  const path = fallback ? paths.limitFallback : paths.limit;
  return page(
    {
      title: `${title}, limit in ${programme.name}`,
      heading: title,
      lead: fallback
        ? `When it is due in ${programme.name} all the same, counted from the first one.`
        : `How long it may take in ${programme.name}.`,
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
          <Input
            {...fields.text('limit')}
            label={fallback ? 'How long after the first?' : 'How long may it take?'}
            width={4}
            inputmode="numeric"
          />
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
              hint="Leave it empty to keep what holds now."
              width={4}
              inputmode="numeric"
            />
          )}
          <DateInput
            {...fields.day('from')}
            label="From which day?"
            hint="Today or later. What is under way by then keeps the limit that it began with."
          />
          <ButtonGroup>
            <Button>Set the limit</Button>
            <a href={back}>Leave without saving</a>
          </ButtonGroup>
        </CsrfForm>
      </div>
      <OtherWays {...props} />
      <History {...props} />
    </>,
  );
};

/** What else can be done about this limit. */
const OtherWays = ({ programme, limit, fallback }: LimitFormProps) => {
  const { rule } = limit;
  const own = fallback ? [limit.fallback, ...limit.fallbackAhead] : [limit.setting, ...limit.ahead];
  const path = fallback ? paths.endFallback : paths.endLimit;
  return (
    <>
      {own.some(setting => setting?.limit) && (
        <p>
          <a href={path(programme.id, rule.key)}>
            {fallback ? 'Go by the count alone again' : 'Go back to the usual limit'}
          </a>
        </p>
      )}
      {rule.shape === 'by-count' && !fallback && (
        <p>
          <a href={paths.limitFallback(programme.id, rule.key)}>
            Set when it is due if that count is not reached
          </a>
        </p>
      )}
    </>
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
      ...limit.fallbackAhead.map(each => ({ key: 'To come', value: fallbackInWords(each) })),
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
    ...(setting?.limit ? [{ key: 'Usual limit', value: limitInWords(rule.limit) }] : []),
    { key: 'Shows as due soon', value: `${counted(limit.noticeDays, 'day')} before` },
    ...asked.map(({ limit: words, by }) => ({ key: `Frameworks ask for ${words}`, value: by.join('; ') })),
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
          changeInWords(change, limit.rule.key),
          LocalDate.of(change.from).toString(),
          change.noticeDays === null ? 'as before' : counted(change.noticeDays, 'day'),
          `${change.by}, ${LocalDate.ofInstant(change.at, 'Europe/London').toString()}`,
        ])}
      />
    ) : (
      <p>Nothing has been changed since the programme opened.</p>
    )}
  </Card>
);

function changeInWords({ rule, limit }: LimitHistoryRow, key: string): string {
  if (rule === key) return limit ?? 'the usual limit again';
  return limit ? `${limit} after the first` : 'the count alone again';
}
