import { type BreachRow, reportBy } from '#evidence';
import { LocalDate } from '#kernel';
import { formPage } from '../../casework/form-page.js';
import {
  Card,
  DateInput,
  Input,
  LinkButton,
  NotificationBanner,
  page,
  type Problems,
  SummaryList,
  Table,
  Textarea,
  timeOfDay,
  type Viewer,
} from '../../shell/components.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';

const day = (iso: string): string => LocalDate.of(iso).toString();
export const moment = (instant: Date): string =>
  `${LocalDate.ofInstant(instant, 'Europe/London').toString()} at ${timeOfDay(instant)}`;

/** How long the organisation still has, in hours. */
export function hoursLeft(breach: BreachRow, now: Date): string {
  const hours = Math.floor((reportBy(breach.aware_at).getTime() - now.getTime()) / 3_600_000);
  if (hours < 0) return `The 72 hours ended on ${moment(reportBy(breach.aware_at))}.`;
  return `${hours === 1 ? '1 hour is' : `${hours} hours are`} left: until ${moment(reportBy(breach.aware_at))}.`;
}

export const foundFormPage =
  (viewer: Viewer, packId: string) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'A name was found in this pack',
        lead: 'Saving this withdraws the pack at once from everybody it was given to, marks the indicators, and starts the 72 hours in which the regulator is told.',
        nav: 'quality',
        back: { text: 'The pack', href: qualityPaths.pack(packId) },
        action: qualityPaths.found(packId),
        button: 'Withdraw the pack',
        warning: true,
        typed,
        problems,
      },
      fields => (
        <>
          <DateInput {...fields.day('awareOn')} label="When did you learn of it" />
          <Input {...fields.text('awareTime')} label="At what time" hint="Such as 14:30" width={4} />
          <Input {...fields.text('foundBy')} label="Who found it" hint="Such as: the assessor, by e-mail" />
          <Input
            {...fields.text('whereFound')}
            label="Where it stands"
            hint="The file and the page. Do not write the name here."
          />
          <Textarea
            {...fields.text('whatItTells')}
            label="What it tells"
            hint="Such as: the first name of a mentee, beside the name of the school."
            rows={3}
          />
          <Input
            {...fields.text('peopleAffected')}
            label="How many people it concerns"
            inputmode="numeric"
            width={4}
          />
          <Input {...fields.text('indicators')} label="For which indicators" hint="Such as 44, 52" />
        </>
      ),
    );

export const breachesPage = (viewer: Viewer, breaches: readonly BreachRow[], now: Date): string =>
  page(
    {
      title: 'Names found in packs',
      heading: 'Names found in packs',
      lead: 'Each is a personal data breach, whether or not the regulator has to be told.',
      viewer,
      nav: 'quality',
      breadcrumbs: [
        { text: 'Quality', href: qualityPaths.all },
        { text: 'Packs', href: qualityPaths.packs },
      ],
    },
    breaches.length ? (
      <Table
        caption="Names found in packs"
        captionHidden
        stack
        columns={[{ text: 'Found' }, { text: 'Indicators' }, { text: 'Regulator' }, { text: 'Sent again' }]}
        rows={breaches.map(breach => [
          <a key="found" href={qualityPaths.breach(breach.id)}>
            {moment(breach.aware_at)}
          </a>,
          breach.indicators.join(', '),
          breach.regulator === null
            ? hoursLeft(breach, now)
            : breach.regulator === 'told'
              ? 'Told'
              : 'Not told, with the reason',
          breach.resubmitted_on ? day(breach.resubmitted_on) : `Due by ${day(breach.resubmit_by)}`,
        ])}
      />
    ) : (
      <p>None. May it stay so.</p>
    ),
  );

export const breachPage = (viewer: Viewer, breach: BreachRow, now: Date): string =>
  page(
    {
      title: 'A name found in a pack',
      heading: 'A name found in a pack',
      lead: `Learned of on ${moment(breach.aware_at)}, by ${breach.found_by}.`,
      viewer,
      nav: 'quality',
      back: { text: 'Names found in packs', href: qualityPaths.breaches },
    },
    <div class="stack stack--loose cairn-read">
      {breach.regulator === null && (
        <>
          <NotificationBanner state="gap" title={hoursLeft(breach, now)}>
            Unless it is unlikely to harm anybody, the regulator is told within 72 hours.
          </NotificationBanner>
          <LinkButton href={qualityPaths.decideBreach(breach.id)}>Write down what was decided</LinkButton>
        </>
      )}
      <Card id="what" title="What happened">
        <SummaryList
          facts={[
            { key: 'Where', value: breach.where_found },
            { key: 'What it tells', value: <span class="as-typed">{breach.what_it_tells}</span> },
            { key: 'People', value: String(breach.people_affected) },
            { key: 'Indicators', value: breach.indicators.join(', ') },
            { key: 'The pack', value: <a href={qualityPaths.pack(breach.pack_id)}>Withdrawn</a> },
            { key: 'Recorded by', value: `${breach.recorded_by}, ${moment(breach.recorded_at)}` },
          ]}
        />
      </Card>
      {breach.regulator !== null && (
        <Card id="decided" title="What was decided">
          <SummaryList
            facts={[
              {
                key: 'Regulator',
                value: breach.regulator === 'told' ? `Told on ${day(breach.regulator_on ?? '')}` : 'Not told',
              },
              { key: 'Reference or reason', value: breach.regulator_note },
              { key: 'The people', value: breach.people_told === 'told' ? 'Told' : 'Not told' },
              { key: 'How, or why not', value: breach.people_note },
              { key: 'Measures', value: breach.measures },
            ]}
          />
          <p>
            <a href={qualityPaths.decideBreach(breach.id)}>Correct this</a>
          </p>
        </Card>
      )}
      <Card id="again" title="Evidence sent again">
        {breach.resubmitted_on ? (
          <p>
            On {day(breach.resubmitted_on)}, in{' '}
            <a href={qualityPaths.pack(breach.resubmitted_pack_id ?? '')}>another pack</a>.
          </p>
        ) : (
          <div class="stack">
            <p>
              The evidence for these indicators counts as failed until another pack is sent, by{' '}
              {day(breach.resubmit_by)}.
            </p>
            <LinkButton kind="secondary" href={qualityPaths.resubmit(breach.id)}>
              It was sent again
            </LinkButton>
          </div>
        )}
      </Card>
    </div>,
  );
