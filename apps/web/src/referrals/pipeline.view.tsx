import { LocalDate } from '#kernel';
import { type PipelineRow, WAITS } from '#referrals';
import { paths } from '../paths.js';
import { counted, inColumn, Table } from '../shell/components.js';
import { SOURCE_WORDS, STATE_WORDS, WAITING } from './words.js';

const next = (row: PipelineRow) => {
  const waits = row.waitsFor && WAITING[row.waitsFor];
  if (!waits) return null;
  return (
    <a href={waits.step ? paths.referralStep(row.id, waits.step) : paths.referral(row.id)}>
      {waits.button}
      <span class="cairn-visually-hidden"> for {row.name}</span>
    </a>
  );
};

/** A column for each thing that is waited for; empty ones are left out. */
export const Board = ({ rows }: { rows: readonly PipelineRow[] }) => (
  <div class="cairn-board">
    {WAITS.map(each => ({ each, held: rows.filter(row => row.waitsFor === each) }))
      .filter(({ held }) => held.length)
      .map(({ each, held }) => (
        <section key={each} aria-labelledby={`waits-${each}`}>
          <h2 id={`waits-${each}`}>
            {WAITING[each].says} <span class="cairn-count">{held.length}</span>
          </h2>
          <ul>
            {held.map(row => (
              <li key={row.id} class="cairn-board__card">
                <a class="cairn-board__name" href={paths.referral(row.id)}>
                  {row.name}
                </a>
                <p class="small soft">
                  {counted(row.days, 'day')} · {SOURCE_WORDS[row.source]} · {row.programme} ·{' '}
                  {row.owner ?? 'The lead'}
                </p>
                <p class="small">{next(row)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
);

export const ReferralTable = ({ rows }: { rows: readonly PipelineRow[] }) =>
  rows.length ? (
    <Table
      caption="Referrals"
      captionHidden
      stack
      columns={[
        { text: 'Name' },
        { text: 'Received' },
        { text: 'Days' },
        { text: 'Waits for' },
        { text: 'Next step' },
        { text: 'Referred by' },
        { text: 'Programme' },
        { text: 'Worker' },
      ]}
      rows={rows.map(row => [
        <a key={row.id} href={paths.referral(row.id)}>
          {row.name}
        </a>,
        inColumn(LocalDate.of(row.receivedOn)),
        String(row.days),
        row.waitsFor ? WAITING[row.waitsFor].says : STATE_WORDS[row.state],
        next(row) ?? '',
        SOURCE_WORDS[row.source],
        row.programme,
        row.owner ?? 'The lead',
      ])}
    />
  ) : null;
