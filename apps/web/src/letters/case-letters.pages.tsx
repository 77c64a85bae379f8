import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#kernel';
import {
  LetterBook,
  type LetterCase,
  type LetterKind,
  type LetterLine,
  LetterReads,
  Letters,
  misfit,
} from '#letters';
import { mayRecord } from '#people';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { fileOf, LETTERS_OF, type LettersOf, lettersOf, subjectOf } from './case-letters.js';
import { CHANNEL_WORDS, PART_WORDS, senderWords } from './words.js';

/** The letters of a case: those that can be written, and those that went. */
@Controller()
export class CaseLettersPages {
  constructor(
    private readonly letters: Letters,
    private readonly reads: LetterReads,
    private readonly book: LetterBook,
  ) {}

  @Get(LETTERS_OF.map(of => `${of}/:id/letters`))
  @Act({ name: 'letter.list', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Req() request: Request,
  ): Promise<string> {
    const of = lettersOf(request);
    const about = await this.letters.caseOf(actor, subjectOf(of), id);
    const sent = await this.reads.ofCase(actor, subjectOf(of), id);
    const writes = mayRecord(actor, about.programmeId);
    return page(
      { title: `Letters: ${about.name}`, heading: `Letters: ${about.name}`, viewer, ...fileOf(of, about) },
      <div class="stack stack--loose">
        {writes && <ToWrite of={of} about={about} kinds={this.book.about(subjectOf(of))} />}
        <Sent rows={sent} />
      </div>,
    );
  }
}

interface ToWriteProps {
  readonly of: LettersOf;
  readonly about: LetterCase;
  readonly kinds: readonly LetterKind[];
}

const ToWrite = ({ of, about, kinds }: ToWriteProps) => (
  <section aria-labelledby="write">
    <h2 id="write">Write a letter</h2>
    <p>You see it filled in, and can change its words, before it goes.</p>
    <Table
      caption="Letters that can be written"
      captionHidden
      stack
      columns={[{ text: 'Letter' }, { text: 'To' }]}
      rows={kinds.map(kind => [kind.title, <Addressees key={kind.key} of={of} about={about} kind={kind} />])}
    />
  </section>
);

const Addressees = ({ of, about, kind }: Omit<ToWriteProps, 'kinds'> & { kind: LetterKind }) => {
  const early = misfit(kind, about);
  if (early) return <span class="soft">{early}</span>;
  const people = about.people.filter(({ part }) => kind.to.includes(part));
  if (!people.length) return <span class="soft">Nobody of this part stands on the file</span>;
  return (
    <ul class="stack stack--tight">
      {people.map(({ key, name, part, email }) => (
        <li key={key}>
          <a href={paths.writeLetter(of, about.id, kind.key, key)}>
            {name}
            <span class="cairn-visually-hidden">: {kind.title}</span>
          </a>
          , {PART_WORDS[part]}
          {!email && <span class="soft">, no e-mail address</span>}
        </li>
      ))}
    </ul>
  );
};

const Sent = ({ rows }: { rows: readonly LetterLine[] }) => (
  <section aria-labelledby="sent">
    <h2 id="sent">Letters that went</h2>
    {rows.length ? (
      <Table
        caption="Letters that went"
        captionHidden
        stack
        columns={[{ text: 'Letter' }, { text: 'To' }, { text: 'Day' }, { text: 'How' }, { text: 'Sent by' }]}
        rows={rows.map(row => [
          <a key={row.id} href={paths.letter(row.id)}>
            {row.title}
          </a>,
          `${row.toName}, ${PART_WORDS[row.part]}`,
          dayWords(row.sentOn),
          CHANNEL_WORDS[row.channel],
          senderWords(row),
        ])}
      />
    ) : (
      <p>None yet.</p>
    )}
  </section>
);
