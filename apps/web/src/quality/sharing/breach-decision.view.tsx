import type { BreachRow, PackRow } from '#evidence';
import { LocalDate } from '#kernel';
import { formPage, VersionRead } from '../../casework/form-page.js';
import { DateInput, type Problems, Radios, Select, Textarea, type Viewer } from '../../shell/components.js';
import type { Typed } from '../../shell/forms/typed.js';
import { qualityPaths } from '../quality-paths.js';

const day = (iso: string): string => LocalDate.of(iso).toString();

export const decideFormPage =
  (viewer: Viewer, breachId: string) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'What was decided',
        nav: 'quality',
        back: { text: 'The breach', href: qualityPaths.breach(breachId) },
        action: qualityPaths.decideBreach(breachId),
        button: 'Save what was decided',
        typed,
        problems,
      },
      fields => (
        <>
          <VersionRead fields={fields} />
          <Radios
            {...fields.text('regulator')}
            label="The regulator (ICO)"
            answers={[
              { value: 'told', text: 'Was told' },
              { value: 'not-told', text: 'Was not told, because a risk is unlikely' },
            ]}
          />
          <DateInput {...fields.day('regulatorOn')} label="Told on" hint="Only where it was told." />
          <Textarea
            {...fields.text('regulatorNote')}
            label="Reference of the report, or the reason"
            rows={3}
          />
          <Radios
            {...fields.text('people')}
            label="The people whom it concerns"
            answers={[
              { value: 'told', text: 'Were told' },
              { value: 'not-told', text: 'Were not told' },
            ]}
          />
          <Textarea {...fields.text('peopleNote')} label="How, or why not" rows={3} />
          <Textarea {...fields.text('measures')} label="So that it does not happen again" rows={3} />
        </>
      ),
    );

export const resubmitFormPage =
  (viewer: Viewer, breach: BreachRow, packs: readonly PackRow[]) =>
  (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: 'Evidence sent again',
        lead: `A pack of the same framework with the indicators ${breach.indicators.join(', ')}, approved and given to the assessor.`,
        nav: 'quality',
        back: { text: 'The breach', href: qualityPaths.breach(breach.id) },
        action: qualityPaths.resubmit(breach.id),
        button: 'Save',
        typed,
        problems,
      },
      fields => (
        <>
          <VersionRead fields={fields} />
          <Select
            {...fields.text('packId')}
            label="The pack"
            choices={[
              { value: '', text: 'Choose one' },
              ...packs.map(pack => ({
                value: pack.id,
                text: `${pack.indicators.join(', ')}, as of ${day(pack.as_of)}`,
              })),
            ]}
          />
          <DateInput {...fields.day('on')} label="Sent on" />
        </>
      ),
    );
