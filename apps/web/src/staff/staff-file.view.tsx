import { ASKED_TRAININGS, type StaffFile, type StaffReferenceRow } from '#recruitment';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { STAFF_TRAINING_WORDS } from '../recruitment/interviews-words.js';
import { interviewPaths } from '../recruitment/references-paths.js';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  Details,
  LinkButton,
  SummaryList,
  Tag,
  TaskList,
} from '../shell/components.js';
import { LIGHTS } from '../vetting/vetting-file.view.js';
import { dayOf, LIGHT_WORDS } from '../vetting/words.js';
import { Alone } from './staff-list.pages.js';
import { staffPaths } from './staff-paths.js';

interface Props {
  readonly file: StaffFile;
  readonly keeps: boolean;
  readonly manages: boolean;
}

export const StaffFileView = ({ file, keeps, manages }: Props) => (
  <div class="stack">
    {file.left_on && <p>{`Left ${dayWords(file.left_on)}.`}</p>}
    <AloneCard file={file} manages={manages && keeps} />
    <VettingCard file={file} />
    <ReferencesCard file={file} keeps={keeps} />
    <TrainingCard file={file} manages={manages} />
    {keeps && (
      <p>
        <a href={staffPaths.leave(file.id)}>They have left</a>
      </p>
    )}
  </div>
);

const AloneCard = ({ file, manages }: { file: StaffFile; manages: boolean }) => (
  <Card id="alone" title="Meeting mentees alone">
    <div class="stack">
      <p>
        <Alone row={file} />
      </p>
      {!file.alone_since && file.lacking.length > 0 && (
        <>
          <p>Before that:</p>
          <ul class="stack stack--tight">
            {file.lacking.map(need => (
              <li key={need.rule}>{need.text}</li>
            ))}
          </ul>
        </>
      )}
      {manages && (
        <ButtonGroup>
          {file.alone_since ? (
            <a href={staffPaths.endAlone(file.id)}>They meet nobody alone any more</a>
          ) : (
            <LinkButton kind={file.lacking.length ? 'secondary' : 'primary'} href={staffPaths.alone(file.id)}>
              Clear them to meet mentees alone
            </LinkButton>
          )}
        </ButtonGroup>
      )}
    </div>
  </Card>
);

const VettingCard = ({ file }: { file: StaffFile }) => {
  const light = file.light ?? 'not-clear';
  return (
    <Card id="vetting" title="Vetting">
      <div class="stack">
        <p>
          <Tag {...LIGHTS[light]}>{LIGHT_WORDS[light]}</Tag>
          {light !== 'not-clear' && file.until && ` until ${dayOf(file.until)}`}
        </p>
        <ButtonGroup>
          <LinkButton kind="secondary" href={paths.vettingFile(file.id, 'staff')}>
            Open the vetting
          </LinkButton>
        </ButtonGroup>
      </div>
    </Card>
  );
};

const SETTING_WORDS = {
  work: 'Work',
  volunteering: 'Volunteering',
  education: 'Education',
  professional: 'Another professional',
};
export const STAFF_SETTING_WORDS: Readonly<Record<StaffReferenceRow['setting'], string>> = SETTING_WORDS;
export const WAY_WORDS = { phone: 'By phone', email: 'By e-mail', 'in-person': 'In person' };
export const RESULT_WORDS = { satisfactory: 'Satisfactory', unsatisfactory: 'Not satisfactory' };

const ReferencesCard = ({ file, keeps }: { file: StaffFile; keeps: boolean }) => (
  <Card id="references" title={`References: ${Math.min(file.references, 2)} of 2`}>
    <div class="stack">
      {file.record.length === 0 && <p>No written reference is on the file.</p>}
      {file.record.map(row => (
        <Reference key={row.id} row={row} keeps={keeps} />
      ))}
      {keeps && (
        <ButtonGroup>
          <LinkButton
            kind={file.references < 2 ? 'primary' : 'secondary'}
            href={staffPaths.newReference(file.id)}
          >
            Keep a reference
          </LinkButton>
        </ButtonGroup>
      )}
    </div>
  </Card>
);

const Reference = ({ row, keeps }: { row: StaffReferenceRow; keeps: boolean }) => (
  <div>
    <SummaryList
      facts={[
        { key: 'Referee', value: [row.referee, row.organisation].filter(Boolean).join(', ') },
        { key: 'Knows them from', value: STAFF_SETTING_WORDS[row.setting] },
        { key: 'Came in', value: dayWords(row.received_on) },
        {
          key: 'Checked',
          value: `${dayWords(row.verified_on)}, ${WAY_WORDS[row.verified_how].toLowerCase()}`,
        },
        { key: 'Result', value: RESULT_WORDS[row.result] },
        { key: 'What it says', value: <span class="as-typed">{row.words}</span> },
      ]}
    />
    {keeps && (
      <Details summary={`Written down wrongly? (${row.referee})`}>
        <CsrfForm action={staffPaths.strikeReference(row.id)}>
          <Button kind="secondary" small>
            {`Strike off the reference of ${row.referee}`}
          </Button>
        </CsrfForm>
      </Details>
    )}
  </div>
);

const TrainingCard = ({ file, manages }: { file: StaffFile; manages: boolean }) => (
  <Card id="training" title="Training in the last three years">
    <div class="stack">
      <TaskList
        tasks={ASKED_TRAININGS.map(kind => ({
          name: STAFF_TRAINING_WORDS[kind],
          status: <Trained on={file.trained[kind]} lacks={file.lacks_training.includes(kind)} />,
        }))}
      />
      {manages && (
        <ButtonGroup>
          <LinkButton
            kind={file.lacks_training.length ? 'primary' : 'secondary'}
            href={interviewPaths.newStaffTraining}
          >
            Record a training
          </LinkButton>
        </ButtonGroup>
      )}
    </div>
  </Card>
);

const Trained = ({ on, lacks }: { on: string | undefined; lacks: boolean }) => (
  <Tag family={lacks ? (on ? 'late' : 'wait') : 'good'} icon={lacks ? (on ? 'late' : 'wait') : 'track'}>
    {on ? dayWords(on) : 'not yet'}
  </Tag>
);
