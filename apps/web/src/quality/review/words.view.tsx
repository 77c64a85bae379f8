import type { MarkedNote, MarkedWords, RecordToDecide, WordsPage } from '#evidence';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  page,
  type Problems,
  type Viewer,
} from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';

/** What was chosen before the page is shown again: `name=value` of each answer. */
type Chosen = ReadonlySet<string>;

/** Every word that may be a name, in the note where it stands: redact it, keep it, or leave the record out. */
export const wordsPage = (
  viewer: Viewer,
  packId: string,
  { records, left }: WordsPage,
  problems: Problems,
  chosen: Chosen = new Set(),
) =>
  page(
    {
      title: 'Words to decide',
      heading: 'Words to decide',
      lead: `${left === 1 ? '1 record is' : `${left} records are`} left. What is certain is taken out already; here is what only a person can tell.`,
      viewer,
      nav: 'quality',
      back: { text: 'The pack', href: qualityPaths.pack(packId) },
      errors: problems,
    },
    records.length ? (
      <CsrfForm action={qualityPaths.words(packId)}>
        <p class="small soft" data-words-keys hidden>
          With the keyboard: <kbd>R</kbd> redacts, <kbd>K</kbd> keeps, <kbd>D</kbd> leaves the record out, and
          each goes on to the next. <kbd>Enter</kbd> saves.
        </p>
        <div class="stack stack--loose" data-words>
          {records.map((record, nth) => (
            <RecordCard key={record.recordId} record={record} nth={nth} chosen={chosen} />
          ))}
          <ButtonGroup>
            <Button>Save and go on</Button>
            <a href={qualityPaths.pack(packId)}>Stop for now</a>
          </ButtonGroup>
        </div>
      </CsrfForm>
    ) : (
      <p>Nothing is open on this page. The pack is being built.</p>
    ),
  );

const RecordCard = ({ record, nth, chosen }: { record: RecordToDecide; nth: number; chosen: Chosen }) => (
  <Card id={`record-${nth}`} title={`${nth + 1}. ${record.title}`}>
    <div class="stack" data-words-record>
      {record.notes.map((note, at) => (
        <Note key={at} note={note} id={`note-${nth}-${at}`} chosen={chosen} />
      ))}
      <div class="cairn-checkboxes__item">
        <input
          class="cairn-checkboxes__input"
          type="checkbox"
          id={`drop-${nth}`}
          name="drop"
          value={`${record.sample}:${record.recordId}`}
          checked={chosen.has(`drop=${record.sample}:${record.recordId}`)}
        />
        <label class="cairn-checkboxes__label" for={`drop-${nth}`}>
          Leave this record out, and draw another
        </label>
      </div>
    </div>
  </Card>
);

const Note = ({ note, id, chosen }: { note: MarkedNote; id: string; chosen: Chosen }) => (
  <div class="stack">
    <h3 class="small">{note.label}</h3>
    <p class="cairn-words" id={id}>
      {piecesOf(note).map((piece, nth) =>
        piece.mark ? (
          <Marked key={nth} mark={piece.mark} words={piece.text} />
        ) : (
          <span key={nth}>{piece.text}</span>
        ),
      )}
    </p>
    {note.marks
      .filter(mark => mark.becomes === null)
      .map(mark => (
        <Question key={mark.start} note={note} mark={mark} about={id} chosen={chosen} />
      ))}
  </div>
);

const Marked = ({ mark, words }: { mark: MarkedWords; words: string }) =>
  mark.becomes === null ? (
    <mark class="cairn-words__open">{words}</mark>
  ) : (
    <span class="cairn-words__out">
      <s>{words}</s> {mark.becomes}
    </span>
  );

interface Asked {
  readonly note: MarkedNote;
  readonly mark: MarkedWords;
  readonly about: string;
  readonly chosen: Chosen;
}

const Question = ({ note, mark, about, chosen }: Asked) => {
  const name = `w-${note.version}-${mark.start}-${mark.end}`;
  const id = `${about}-${mark.start}`;
  const choice = (value: 'redact' | 'keep', words: string) => (
    <div class="cairn-radios__item">
      <input
        class="cairn-radios__input"
        type="radio"
        id={`${id}-${value}`}
        name={name}
        value={value}
        checked={chosen.has(`${name}=${value}`)}
      />
      <label class="cairn-radios__label" for={`${id}-${value}`}>
        {words}
      </label>
    </div>
  );
  return (
    <fieldset class="cairn-fieldset cairn-words__question" data-words-question>
      <legend class="cairn-fieldset__legend">
        “{note.text.slice(mark.start, mark.end)}” <span class="small soft">{mark.why}</span>
      </legend>
      <div class="cairn-radios cairn-chips">
        {choice('redact', 'Redact')}
        {choice('keep', 'Keep')}
      </div>
    </fieldset>
  );
};

function piecesOf({ text, marks }: MarkedNote): { text: string; mark?: MarkedWords }[] {
  const pieces: { text: string; mark?: MarkedWords }[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at) continue;
    pieces.push({ text: text.slice(at, mark.start) }, { text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  return [...pieces, { text: text.slice(at) }];
}
