import type { AttachmentRow } from '#forms';
import type { EqualityAsked } from '#equality';
import { type ApplicationRow, SEALED_KEYS } from '#recruitment';
import { CaseGrid } from '../casefile/case-grid.js';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { answerWords } from '../referrals/referral-words.view.js';
import { Card, LinkButton, Panel, SummaryList } from '../shell/components.js';
import { recruitmentPaths } from './recruitment-paths.js';

export interface ApplicationFileProps {
  readonly mentorId: string;
  readonly row: ApplicationRow | null;
  /** When the equality questions were asked: no more is known of them here. */
  readonly asked: EqualityAsked | null;
  readonly attachments: readonly AttachmentRow[];
  readonly writes: boolean;
  /** Whether the reader may open what was disclosed. */
  readonly opens: boolean;
}

export const ApplicationFile = (props: ApplicationFileProps) => {
  const { mentorId, row, attachments, writes } = props;
  if (!row)
    return (
      <Panel title="No application yet" level={2}>
        <p>This file was opened by hand.</p>
        {writes && (
          <p>
            <LinkButton href={recruitmentPaths.applicationStep(mentorId, 'complete')}>
              Fill in the form with them
            </LinkButton>
          </p>
        )}
      </Panel>
    );
  return (
    <CaseGrid first={<Standing {...props} row={row} />} then={<Disclosed {...props} row={row} />}>
      <Card id="answers" title={`The form, version ${row.formNumber}`}>
        <SummaryList
          facts={row.fields
            .filter(({ key }) => !SEALED_KEYS.includes(key))
            .map(({ key, label, kind }) => ({
              key: label,
              value: <AsTyped text={answerWords(kind, row.answers[key])} none="Not answered" />,
            }))}
        />
        {attachments.length > 0 && (
          <>
            <h3>Attached</h3>
            <ul>
              {attachments.map(({ id, name }) => (
                <li key={id}>
                  <a href={recruitmentPaths.applicationFile(mentorId, id)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
    </CaseGrid>
  );
};

type Known = ApplicationFileProps & { readonly row: ApplicationRow };

const Standing = ({ mentorId, row, asked, writes }: Known) => (
  <Card id="standing" title="Where it stands">
    <SummaryList
      stacked
      facts={[
        {
          key: 'Received',
          value: `${dayWords(row.receivedOn)}${row.takenBy ? `, taken by ${row.takenBy}` : ', by the page on the web'}`,
        },
        { key: 'May be kept', value: dayWords(row.consentedOn, 'not agreed yet') },
        { key: 'Complete', value: dayWords(row.completedOn) },
        {
          key: 'On the short list',
          value: `${dayWords(row.shortlistedOn)}${row.shortlistedBy ? `, by ${row.shortlistedBy}` : ''}`,
        },
        { key: 'Equality questions', value: asked ? `asked on ${dayWords(asked.askedOn)}` : 'not asked yet' },
      ]}
    />
    {writes && (
      <ul class="stack stack--tight">
        {!asked && (
          <li>
            <a href={paths.equalityOfMentor(mentorId)}>Ask the equality questions</a>
          </li>
        )}
        {!row.shortlistedOn && (
          <li>
            <a href={recruitmentPaths.applicationStep(mentorId, 'shortlist')}>Put on the short list</a>
          </li>
        )}
        <li>
          <a href={recruitmentPaths.applicationStep(mentorId, 'complete')}>
            {row.completedOn ? 'Correct the form' : 'Complete the form'}
          </a>
        </li>
      </ul>
    )}
  </Card>
);

const Disclosed = ({ mentorId, row, opens }: Known) => (
  <Card id="disclosed" title="What they disclosed">
    {!row.sealed ? (
      <p>Not answered yet.</p>
    ) : !row.shortlistedOn ? (
      <p>Sealed until they are on the short list.</p>
    ) : opens ? (
      <p>
        <a href={recruitmentPaths.applicationStep(mentorId, 'disclosure')}>Open the sealed answers</a>
      </p>
    ) : (
      <p>Sealed. Those who see to checks and the managers of the programme may open it.</p>
    )}
  </Card>
);
