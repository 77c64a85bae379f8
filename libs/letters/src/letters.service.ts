import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Invalid, type LocalDate, NotFound, type Queryable, Refusal } from '#kernel';
import { caseProgrammes, mayReadAddress, requireRecording } from '#people';
import { queueMail, UnitOfWork } from '#platform';
import { keepLetter, type LetterChannel } from './kept-letter.js';
import { LetterBook } from './letter-book.js';
import {
  type Addressee,
  type LetterCase,
  type LetterKind,
  type LetterSubject,
  misfit,
} from './letter-kind.js';
import { mergeWords, oneLine, unwritten, type Words } from './merge.js';
import { RecordedConsents } from './recorded-consents.js';
import { type StandingTemplate, standingTemplate } from './templates.reads.js';
import { refuseStaleTemplate } from './templates.service.js';

/** Which letter, about which case, to whom: `to` is the key of an addressee. */
export interface LetterAsk {
  readonly about: LetterSubject;
  readonly id: string;
  readonly kind: string;
  readonly to: string;
}

export interface ComposedLetter extends Words {
  readonly about: LetterCase;
  readonly kind: LetterKind;
  readonly to: Addressee;
  readonly template: StandingTemplate;
}

export interface LetterToSend extends Words {
  /** Made when the page was opened, so that a second press sends nothing. */
  readonly occasion: string;
  /** The version of the words that was shown. */
  readonly templateNumber: number;
  readonly channel: LetterChannel;
}

/** The consent of a young person to texts and e-mail. */
const MESSAGES = 'messages';
const LONGEST = 12_000;

@Injectable()
export class Letters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly book: LetterBook,
    private readonly consents: RecordedConsents,
  ) {}

  /** A case that the actor may see, and who can be written to about it. @throws NotFound */
  caseOf(actor: Actor, about: LetterSubject, id: string): Promise<LetterCase> {
    return this.read(this.source, actor, about, id, this.clock.today());
  }

  /** The letter as it would go now, filled in from the case. @throws NotFound, Forbidden */
  async compose(actor: Actor, ask: LetterAsk): Promise<ComposedLetter> {
    const composed = await this.composed(this.source, actor, ask, this.clock.today());
    requireRecording(actor, composed.about.programmeId, 'letter.send');
    return composed;
  }

  /** Whether it may go now, and to this person. @throws Refusal naming everything that stands in the way */
  async refuseUnfitting({ kind, about, to }: Pick<ComposedLetter, 'kind' | 'about' | 'to'>): Promise<void> {
    await this.refuse(this.source, kind, about, to, this.clock.today());
  }

  /**
   * Sends a letter by the outbox, or keeps it to be printed; either way it stands on the file as it went.
   * @returns its id @throws Invalid by field; Refusal naming everything that stands in the way; ChangedMeanwhile; NotFound
   */
  send(actor: Actor, ask: LetterAsk, letter: LetterToSend): Promise<string> {
    return this.unitOfWork.run(actor, 'letter.send', async work => {
      const composed = await this.composed(work.em, actor, ask, work.today);
      const { about, kind, to, template } = composed;
      requireRecording(actor, about.programmeId, 'letter.send');
      if (await gone(work.em, letter.occasion, about)) return letter.occasion;
      await this.refuse(work.em, kind, about, to, work.today);
      if (letter.channel === 'email') await this.refuseMail(work.em, about, to, work.today);
      await refuseStaleTemplate(work, letter.templateNumber, template);
      const words = { subject: oneLine(letter.subject), body: letter.body };
      refuseUnfit(words, letter.channel, to);
      const reworded = words.subject !== composed.subject || words.body.trim() !== composed.body.trim();
      const id = letter.occasion;
      await keepLetter(work, about, { ...words, id, kind, template, to, channel: letter.channel, reworded });
      if (letter.channel === 'email' && to.email)
        await queueMail(work, { key: `letter:${id}`, recipientId: null, to: to.email, ...words });
      await kind.sent?.(work, about, to);
      return id;
    });
  }

  /** A young person who does not want e-mails gets none; until they were asked, an address that they gave is used. */
  private async refuseMail(
    q: Queryable,
    about: LetterCase,
    { part }: Addressee,
    on: LocalDate,
  ): Promise<void> {
    if (part !== 'mentee' || (await this.consents.state(q, about.menteeId, MESSAGES, on)) !== 'lapsed')
      return;
    const reason = this.consents.reason(MESSAGES, 'lapsed', about.menteeId);
    throw new Refusal('letter-not-allowed', [{ ...reason, text: `${reason.text}. It can be printed` }]);
  }

  private async composed(
    q: Queryable,
    actor: Actor,
    ask: LetterAsk,
    today: LocalDate,
  ): Promise<ComposedLetter> {
    const kind = this.book.kind(ask.kind);
    if (kind.byItself || kind.about !== ask.about) throw new NotFound();
    const about = await this.read(q, actor, ask.about, ask.id, today);
    const to = about.people.find(({ key, part }) => key === ask.to && kind.to.includes(part));
    if (!to) throw new NotFound();
    const template = await standingTemplate(q, about.programmeId, kind);
    return { about, kind, to, template, ...mergeWords(template, valuesOf(about, to, actor, today)) };
  }

  private async read(
    q: Queryable,
    actor: Actor,
    about: LetterSubject,
    id: string,
    today: LocalDate,
  ): Promise<LetterCase> {
    const found = await this.book.reader(about).one(q, caseProgrammes(actor), id, today);
    if (!found) throw new NotFound();
    if (mayReadAddress(actor, found.programmeId)) return found;
    return { ...found, people: found.people.map(each => ({ ...each, postal: null })) };
  }

  private async refuse(
    q: Queryable,
    kind: LetterKind,
    about: LetterCase,
    to: Addressee,
    on: LocalDate,
  ): Promise<void> {
    const early = misfit(kind, about);
    const reasons = [
      ...(early ? [{ code: 'letter-too-early', text: early }] : []),
      ...(await this.consents.lacking(q, kind, about, to, on)),
    ];
    if (reasons.length) throw new Refusal('letter-not-allowed', reasons);
  }
}

/** What a case fills a letter in with, for one addressee and one sender on one day. */
export const valuesOf = (
  about: Pick<LetterCase, 'programme' | 'values'>,
  to: Pick<Addressee, 'name'> | null,
  sender: Pick<Actor, 'name'>,
  today: LocalDate,
): Record<string, string> => ({
  ...about.values,
  recipient: to?.name ?? '',
  programme: about.programme,
  sender: sender.name,
  today: today.toString(),
});

/** Whether this press was taken before. An id that belongs to anything else is nobody's to use. */
async function gone(q: Queryable, occasion: string, { type, id }: LetterCase): Promise<boolean> {
  const [row] = await q.query<{ own: boolean | null }[]>(
    `select ${type}_id = $2 as own from letter where id = $1`,
    [occasion, id],
  );
  if (row && !row.own) throw new NotFound();
  return row !== undefined;
}

function refuseUnfit({ subject, body }: Words, channel: LetterChannel, to: Addressee): void {
  const open = { subject: unwritten(subject), body: unwritten(body) };
  const faults: Record<string, string> = {};
  if (subject.length < 3 || subject.length > 200) faults['subject'] = 'Write a subject of 3 to 200 letters';
  if (body.length < 10 || body.length > LONGEST)
    faults['body'] =
      `Write between 10 and ${LONGEST.toLocaleString('en-GB')} letters; you wrote ${body.length}`;
  for (const [name, place] of Object.entries(open))
    if (place) faults[name] = `Write what belongs at “${place}”, or take it out`;
  if (channel === 'email' && !to.email)
    faults['channel'] =
      `No e-mail address of ${to.name} stands on the file: print the letter, or add the address first`;
  if (Object.keys(faults).length) throw new Invalid(faults);
}
