import { CONSENT_PURPOSES, type AskedKey, type SettingsInForce, type WordingRow } from '#assessment';
import type { ProgrammeRow } from '#programmes';
import { paths } from '../paths.js';
import {
  Card,
  counted,
  DateInput,
  Filter,
  FilterSelect,
  Input,
  Radios,
  SummaryList,
  Textarea,
} from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { PURPOSE_WORDS } from './words.js';

export const SETTING_WORDS: Record<AskedKey, string> = {
  eligibility: 'Whom the programme is for',
  induction: 'The induction of a mentee',
  interests: 'Interests to choose from',
  needs: 'Needs to choose from',
  'carer-consent-age': 'Up to which age a carer agrees',
  'own-consent-age': 'From which age they answer for themselves',
  'home-visits': 'Visits to homes',
  'waiting-order': 'Order of the waiting list',
  resettlement: 'Young people in or after custody',
};

const From = ({ fields }: { fields: Fields }) => (
  <DateInput {...fields.day('from')} label="From which day?" hint="Today or a later day" />
);

export const ListField = (fields: Fields) => (
  <>
    <Textarea
      {...fields.text('lines')}
      label="One to a line"
      hint="A line that you leave as it is keeps what was recorded for it. A line that you reword is a new one."
      rows={14}
      limit={8000}
    />
    <From fields={fields} />
  </>
);

export const AgeField = (key: 'carer-consent-age' | 'own-consent-age') => (fields: Fields) => (
  <>
    <Input
      {...fields.text('age')}
      label={key === 'carer-consent-age' ? 'A carer agrees up to this age' : 'They answer from this age'}
      hint="In years"
      inputmode="numeric"
      width={4}
    />
    <From fields={fields} />
  </>
);

export const VisitsField = (fields: Fields) => (
  <>
    <Radios
      {...fields.text('visits')}
      label="Does anybody visit mentees at home?"
      answers={[
        { value: 'no', text: 'Never', hint: 'A session at a home cannot be logged.' },
        { value: 'yes', text: 'Yes, where the home has been assessed for risk' },
      ]}
    />
    <From fields={fields} />
  </>
);

export const WaitingOrderField = (fields: Fields) => (
  <>
    <Radios
      {...fields.text('order')}
      label="What orders the waiting list?"
      answers={[
        { value: 'date', text: 'The date: who has waited longest comes first' },
        { value: 'band', text: 'The band: high before usual before low, and by date within each' },
      ]}
    />
    <From fields={fields} />
  </>
);

export const CustodyField = (fields: Fields) => (
  <>
    <Radios
      {...fields.text('custody')}
      label="Does the programme work with young people in or after custody?"
      answers={[
        { value: 'no', text: 'No' },
        {
          value: 'yes',
          text: 'Yes',
          hint: 'Files have a page for custody and release; matches are looked for early, and pairs meet weekly after release.',
        },
      ]}
    />
    <From fields={fields} />
  </>
);

interface TableProps {
  readonly programmes: readonly ProgrammeRow[];
  readonly programme: ProgrammeRow;
  readonly inForce: SettingsInForce;
  readonly wordings: readonly WordingRow[];
}

export const SettingsTable = ({ programmes, programme, inForce, wordings }: TableProps) => {
  const says: Record<AskedKey, string> = {
    eligibility: counted(inForce.lists.eligibility.length, 'criterion', 'criteria'),
    induction: counted(inForce.lists.induction.length, 'line'),
    interests: counted(inForce.lists.interests.length, 'interest'),
    needs: counted(inForce.lists.needs.length, 'need'),
    'carer-consent-age': `${inForce.carerConsentAge}`,
    'own-consent-age': `${inForce.ownConsentAge}`,
    'home-visits': inForce.homeVisits ? 'Where the home was assessed' : 'Never',
    'waiting-order': inForce.waitingOrder === 'band' ? 'By band, then by date' : 'By date',
    resettlement: inForce.resettlement ? 'We work with them' : 'Not part of this programme',
  };
  return (
    <div class="stack stack--loose">
      {programmes.length > 1 && (
        <Filter action={paths.assessmentSettings} label="Programme">
          <FilterSelect
            name="programme"
            label="Programme"
            value={programme.id}
            choices={programmes.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </Filter>
      )}
      <Card id="asked" title={`What ${programme.name} asks`}>
        <SummaryList
          facts={(Object.keys(SETTING_WORDS) as AskedKey[]).map(key => ({
            key: SETTING_WORDS[key],
            value: says[key],
            action: (
              <a
                href={paths.assessmentSetting(programme.id, key)}
                aria-label={`Change: ${SETTING_WORDS[key]}`}
              >
                Change
              </a>
            ),
          }))}
        />
      </Card>
      <Card id="wordings" title="How consent is asked for">
        <SummaryList
          facts={CONSENT_PURPOSES.map(purpose => ({
            key: PURPOSE_WORDS[purpose],
            value: wordings.find(each => each.purpose === purpose)?.words ?? '',
            action: (
              <a
                href={paths.consentWording(programme.id, purpose)}
                aria-label={`Change the words: ${PURPOSE_WORDS[purpose]}`}
              >
                Change
              </a>
            ),
          }))}
        />
      </Card>
    </div>
  );
};
