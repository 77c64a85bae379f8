import { SettingsTabs } from './settings-tabs.js';
import type { ProgrammeRow } from '#programmes';
import { LocalDate } from '#kernel';
import { type Gate, limitInWords, type LimitSetting, loosened, type ProgrammeLimit } from '#practice';
import { paths } from '../paths.js';
import {
  counted,
  Filter,
  FilterSelect,
  listed,
  NotificationBanner,
  page,
  State,
  Table,
  type Viewer,
} from '../shell/components.js';
import { type Figure, indicatorsInWords } from './framework-figures.js';

export interface LimitsProps {
  readonly viewer: Viewer;
  readonly programmes: readonly ProgrammeRow[];
  readonly programme: ProgrammeRow;
  readonly limits: readonly ProgrammeLimit[];
  readonly gates: readonly Gate[];
  readonly figures: readonly Figure[];
  /** The rule that was changed just now. */
  readonly saved: ProgrammeLimit | null;
}

const daysOf = (iso: string): string => LocalDate.of(iso).toString();

export const settingInWords = ({ limit, from }: LimitSetting): string =>
  `${limit ? limitInWords(limit) : 'the usual limit again'} from ${daysOf(from)}`;

/** The same of what counts beside a count. */
export const fallbackInWords = ({ limit, from }: LimitSetting): string =>
  limit
    ? `${limitInWords(limit)} after the first, from ${daysOf(from)}`
    : `the count alone from ${daysOf(from)}`;

/** Of what is in force and what is to come, everything that indicators ask more strictly. */
export function looseOf({ rule, setting, ahead }: ProgrammeLimit, figures: readonly Figure[]): Figure[] {
  const own = [setting, ...ahead].flatMap(each => each?.limit ?? []);
  return [...new Set(own.flatMap(limit => loosened(rule.key, limit, figures)))];
}

export const LooseWarning = ({ title, loose }: { title: string; loose: readonly Figure[] }) =>
  loose.length ? (
    <NotificationBanner state="at-risk" title={title}>
      <p>Work that takes as long as this allows would be late for:</p>
      <ul>
        {indicatorsInWords(loose).map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>It is saved all the same: evidence keeps to the figures of each framework, whatever is set here.</p>
    </NotificationBanner>
  ) : null;

export function limitsPage(props: LimitsProps): string {
  const { viewer, programmes, programme, limits, gates, figures, saved } = props;
  return page(
    {
      title: `Limits of ${programme.name}`,
      heading: 'Limits',
      lead: `How long each thing may take in ${programme.name}. It decides what Today and the reminders show as due; evidence keeps to the figures of each framework.`,
      viewer,
      nav: 'settings',
    },
    <>
      <SettingsTabs current="limits" />
      {saved && <Saved limit={saved} figures={figures} />}
      {programmes.length > 1 && (
        <Filter action={paths.limits} label="Choose a programme">
          <FilterSelect
            name="programme"
            label="Programme"
            value={programme.id}
            choices={programmes.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </Filter>
      )}
      <Table
        caption={`What is in force in ${programme.name}`}
        stack
        columns={[{ text: 'Rule' }, { text: 'In force' }, { text: 'Usual limit' }, { text: 'Set by' }]}
        rows={limits.map(limit => [
          <a key={limit.rule.key} href={paths.limit(programme.id, limit.rule.key)}>
            {limit.rule.title}
          </a>,
          <InForce key="limit" limit={limit} loose={looseOf(limit, figures)} />,
          limitInWords(limit.rule.limit),
          limit.setting
            ? `${limit.setting.setBy ?? 'Cairn'}, from ${daysOf(limit.setting.from)}`
            : 'not changed',
        ])}
      />
      <p class="soft apart-above">
        {`Without a limit: ${listed(gates.map(({ title }) => `“${title}”`))}. They have to be met before the step itself, on whichever day it is taken.`}
      </p>
    </>,
  );
}

const Saved = ({ limit, figures }: { limit: ProgrammeLimit; figures: readonly Figure[] }) => {
  const latest = limit.ahead.at(-1) ?? limit.setting;
  const loose = looseOf(limit, figures);
  const title = `Saved. ${limit.rule.title}: ${latest ? settingInWords(latest) : limitInWords(limit.inForce)}.`;
  return loose.length ? (
    <LooseWarning title={title} loose={loose} />
  ) : (
    <NotificationBanner state="done" title={title} />
  );
};

const InForce = ({ limit, loose }: { limit: ProgrammeLimit; loose: readonly Figure[] }) => (
  <div>
    {limitInWords(limit.inForce)}, due soon {counted(limit.noticeDays, 'day')} before
    {limit.ahead.map(setting => (
      <div key={setting.from} class="small soft">
        then {settingInWords(setting)}
      </div>
    ))}
    {limit.fallback && (
      <div class="small soft">or {limitInWords(limit.fallback.limit)} after the first, if that is sooner</div>
    )}
    {limit.fallbackAhead.map(setting => (
      <div key={setting.from} class="small soft">
        then {fallbackInWords(setting)}
      </div>
    ))}
    {loose.length > 0 && (
      <div>
        <State is="at-risk" detail={`for ${counted(loose.length, 'indicator')}`} />
      </div>
    )}
  </div>
);
