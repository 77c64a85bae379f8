import type { ComponentChildren } from 'preact';
import type { LocalDate } from '#kernel';
import { answersOf, MEETING_WAYS, OUTCOMES, OUTCOMES_TOLD } from '../casework/words.js';
import {
  CsrfForm,
  DateInput,
  Details,
  FileUpload,
  inColumn,
  Input,
  NotificationBanner,
  Radios,
  Savebar,
  Select,
  Textarea,
  Tickbox,
  withWeekday,
} from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { VersionRead } from '../casework/form-page.js';
import { AT_HOME, AT_HOME_WORDS } from './sheet.form.js';

export interface SheetPageFacts {
  readonly action: string;
  readonly mentee: string;
  /** Whether the mentor fills it in, or a worker for them. */
  readonly byMentor: boolean;
  readonly worker: string;
  readonly today: LocalDate;
  readonly places: readonly string[];
  /** The meeting that the last sheets suggest. */
  readonly suggested: { readonly on: LocalDate; readonly time: string } | null;
  readonly lead: { readonly name: string | null; readonly phone: string | null };
  readonly correction: boolean;
}

/** The whole sheet on one screen: two taps, a line and Save for an ordinary session. */
export const SheetFields = ({ fields, facts }: { fields: Fields; facts: SheetPageFacts }) => (
  <CsrfForm action={facts.action} class="cairn-sheet" upload>
    <input type="hidden" name="sheetId" value={fields.text('sheetId').value ?? ''} />
    <VersionRead fields={fields} />
    <When fields={fields} today={facts.today} />
    <Radios
      {...fields.text('outcome')}
      label="How did it go?"
      chips
      answers={answersOf(facts.byMentor ? OUTCOMES : OUTCOMES_TOLD)}
    />
    <div class="if-met">
      <Met fields={fields} facts={facts} />
    </div>
    <div class="if-not-met">
      <Input {...fields.text('told')} label="Who told whom, and when?" />
    </div>
    <Worry fields={fields} facts={facts} />
    <Next fields={fields} facts={facts} />
    <Tickbox {...fields.tick('agreedTogether')} label="We agreed this together" />
    {facts.correction ? <Expenses fields={fields} /> : <More fields={fields} facts={facts} />}
    <Savebar button={facts.correction ? 'Save the corrected sheet' : 'Save'} />
  </CsrfForm>
);

const Folded = ({
  summary,
  open,
  children,
}: {
  summary: ComponentChildren;
  open: boolean;
  children: ComponentChildren;
}) => (
  <div class="cairn-usual">
    <Details
      open={open}
      summary={
        <>
          {summary} <u>Change</u>
        </>
      }
    >
      {children}
    </Details>
  </div>
);

const When = ({ fields, today }: { fields: Fields; today: LocalDate }) => {
  const held = fields.day('heldOn');
  const isToday =
    held.value.day === String(today.day) &&
    held.value.month === String(today.month) &&
    held.value.year === String(today.year);
  return (
    <Folded
      summary={isToday ? `Today, ${withWeekday(today)}` : 'Another day'}
      open={!isToday || held.error !== undefined}
    >
      <DateInput {...held} label="When was it?" hint="Day, month and year" />
    </Folded>
  );
};

const Met = ({ fields, facts }: { fields: Fields; facts: SheetPageFacts }) => {
  const how = fields.text('how');
  const place = fields.text('place');
  return (
    <>
      <Radios
        {...fields.text('minutes')}
        label="How long, in minutes?"
        chips
        answers={[
          ...['30', '45', '60', '90'].map(length => ({ value: length, text: length })),
          { value: 'other', text: 'Other' },
        ]}
      />
      <div class="if-other-length">
        <Input {...fields.text('minutesOther')} label="How many minutes?" inputmode="numeric" width={4} />
      </div>
      <Folded
        summary={
          [MEETING_WAYS[how.value ?? ''], place.value === AT_HOME ? AT_HOME_WORDS : place.value]
            .filter(Boolean)
            .join(', ') || 'How and where you met'
        }
        open={how.error !== undefined || !how.value}
      >
        <Radios {...how} label="How did you meet?" chips answers={answersOf(MEETING_WAYS)} />
        <Select
          {...place}
          label="Where?"
          prompt="Choose a place"
          choices={[
            ...placesWith(facts.places, place.value).map(each => ({ value: each, text: each })),
            { value: AT_HOME, text: AT_HOME_WORDS },
            { value: 'elsewhere', text: 'Somewhere else' },
          ]}
        />
        <Input {...fields.text('placeOther')} label="Where else?" />
      </Folded>
      <Textarea
        {...fields.text('note')}
        label="What did you do?"
        hint="A line or two, in your own words."
        rows={3}
        limit={500}
      />
    </>
  );
};

const placesWith = (places: readonly string[], chosen: string | undefined): string[] => [
  ...new Set([...places, ...(chosen && chosen !== 'elsewhere' && chosen !== AT_HOME ? [chosen] : [])]),
];

const Worry = ({ fields, facts }: { fields: Fields; facts: SheetPageFacts }) => (
  <>
    <Radios
      {...fields.text('worry')}
      label="Anything worrying?"
      hint="Please answer this every time."
      chips
      answers={[
        { value: 'no', text: 'No' },
        { value: 'call', text: 'Yes, please call me' },
        { value: 'urgent', text: 'Yes, urgent' },
      ]}
    />
    <div class="if-urgent">
      <NotificationBanner state="urgent" title={`Call ${facts.lead.name ?? 'your safeguarding lead'} now`}>
        <p>
          {facts.lead.phone && (
            <>
              <a href={`tel:${facts.lead.phone.replace(/\s/g, '')}`}>
                <strong>{facts.lead.phone}</strong>
              </a>
              , day and night.{' '}
            </>
          )}
          If somebody is in danger, call 999 first. You can finish this sheet afterwards.
        </p>
      </NotificationBanner>
    </div>
  </>
);

const Next = ({ fields, facts }: { fields: Fields; facts: SheetPageFacts }) => (
  <>
    <Radios
      {...fields.text('next')}
      label="Next meeting"
      chips
      answers={[
        ...(facts.suggested
          ? [
              {
                value: `${facts.suggested.on.iso}T${facts.suggested.time}`,
                text: `${inColumn(facts.suggested.on)}, ${facts.suggested.time}`,
              },
            ]
          : []),
        { value: 'another', text: 'Another time' },
        { value: 'none', text: 'Not yet' },
      ]}
    />
    <div class="if-another">
      <DateInput {...fields.day('nextOn')} label="Which day?" />
      <Input {...fields.text('nextTime')} label="At what time?" hint="For example, 16:30" width={4} />
    </div>
  </>
);

const Expenses = ({ fields }: { fields: Fields }) => (
  <Input {...fields.text('expenses')} label="Expenses, in pounds" inputmode="decimal" width={4} />
);

const More = ({ fields, facts }: { fields: Fields; facts: SheetPageFacts }) => (
  <Details
    summary="More: something to do next, expenses"
    open={Boolean(
      fields.text('expenses').error ?? fields.text('action').error ?? fields.bare('receipt').error,
    )}
  >
    <Input {...fields.text('action')} label="Anything to do next?" />
    <Radios
      {...fields.text('actionOwner')}
      label="Who does it?"
      chips
      answers={[
        { value: 'mentee', text: facts.mentee },
        { value: 'mentor', text: facts.byMentor ? 'Me' : 'The mentor' },
        { value: 'staff', text: facts.worker },
      ]}
    />
    <Expenses fields={fields} />
    <FileUpload
      {...fields.bare('receipt')}
      label="Photo of the receipt"
      accept="image/png,image/jpeg,application/pdf"
    />
  </Details>
);
