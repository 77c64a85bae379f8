import type { LocalDate } from '#kernel';
import type { EveningRow, GuestRow } from '#recruitment';
import { CaseGrid } from '../../casefile/case-grid.js';
import { VersionRead } from '../../casework/form-page.js';
import { AsTyped } from '../../casework/record-page.js';
import { dayWords } from '../../casework/words.js';
import {
  Card,
  Checkboxes,
  counted,
  CsrfForm,
  LinkButton,
  type Problems,
  Savebar,
  SummaryList,
} from '../../shell/components.js';
import { fieldsOf } from '../../shell/forms/fields-of.js';
import type { Typed } from '../../shell/forms/typed.js';
import { recruitmentPaths } from '../recruitment-paths.js';

interface EveningShown {
  readonly evening: EveningRow;
  readonly guests: readonly GuestRow[];
  readonly today: LocalDate;
  readonly writes: boolean;
  readonly typed: Typed;
  readonly problems: Problems;
}

export const EveningBody = (shown: EveningShown) => (
  <CaseGrid first={<Guests {...shown} />} then={<Reached {...shown} />}>
    <About {...shown} />
  </CaseGrid>
);

const Guests = ({ evening, guests, today, writes, typed, problems }: EveningShown) => {
  const early = evening.heldOn > today.iso;
  const fields = fieldsOf(typed, problems);
  return (
    <Card id="came" title="Who came">
      <div class="stack">
        {early && <p>Who came is noted on the day of the evening or later.</p>}
        {!early && writes && (
          <LinkButton kind="secondary" href={recruitmentPaths.eveningStep(evening.id, 'door')} icon="plus">
            Take a name at the door
          </LinkButton>
        )}
        {!early && writes && guests.length > 0 && (
          <CsrfForm action={recruitmentPaths.eveningStep(evening.id, 'came')} class="stack">
            <VersionRead fields={fields} />
            <Checkboxes
              {...fields.many('came')}
              label="Tick whoever came"
              hint="Those who had asked in the half year before, and names from the door."
              answers={guests.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Savebar button="Save who came" />
          </CsrfForm>
        )}
        {!early && !writes && <GuestList guests={guests.filter(({ came }) => came)} />}
      </div>
    </Card>
  );
};

const GuestList = ({ guests }: { guests: readonly GuestRow[] }) =>
  guests.length ? (
    <ul class="stack stack--tight">
      {guests.map(({ id, name }) => (
        <li key={id}>
          <a href={recruitmentPaths.enquiry(id)}>{name}</a>
        </li>
      ))}
    </ul>
  ) : (
    <p>Nobody is noted.</p>
  );

const Reached = ({ evening }: EveningShown) => (
  <Card id="reached" title="What came of it">
    <SummaryList
      stacked
      facts={[
        { key: 'Came', value: counted(evening.came, 'person', 'people') },
        { key: 'Applied since', value: counted(evening.applied, 'person', 'people') },
      ]}
    />
  </Card>
);

const About = ({ evening, writes }: EveningShown) => (
  <Card
    id="about"
    title="About the evening"
    aside={writes && <a href={recruitmentPaths.eveningStep(evening.id, 'correct')}>Correct the evening</a>}
  >
    <SummaryList
      facts={[
        { key: 'Day', value: `${dayWords(evening.heldOn)}, from ${evening.from}` },
        { key: 'Place', value: evening.venue },
        { key: 'Getting in', value: <AsTyped text={evening.access} none="not written down" /> },
        {
          key: 'Everybody can take part',
          value: evening.accessible ? 'Yes, somebody saw to it' : 'not checked',
        },
        {
          key: 'Campaign',
          value: evening.campaignId ? (
            <a href={recruitmentPaths.campaign(evening.campaignId)}>{evening.campaign}</a>
          ) : (
            'none'
          ),
        },
        { key: 'Notes', value: <AsTyped text={evening.notes} none="none" /> },
        ...(evening.calledOffOn
          ? [{ key: 'Called off', value: `${dayWords(evening.calledOffOn)}: ${evening.calledOffWhy ?? ''}` }]
          : []),
      ]}
    />
    {writes && evening.came === 0 && (
      <p class="small apart-above">
        <a href={recruitmentPaths.eveningStep(evening.id, 'call-off')}>Call the evening off</a>
      </p>
    )}
  </Card>
);
