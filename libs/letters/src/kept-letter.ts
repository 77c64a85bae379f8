import type { Work } from '#kernel';
import { insertRow, recordEvents } from '#platform';
import type { LetterCase, LetterKind, LetterPart } from './letter-kind.js';
import type { Words } from './merge.js';
import type { StandingTemplate } from './templates.reads.js';

export type LetterChannel = 'email' | 'print';

export interface SentLetter extends Words {
  readonly id: string;
  readonly kind: LetterKind;
  readonly template: StandingTemplate;
  readonly to: {
    readonly name: string;
    readonly part: LetterPart;
    readonly email: string | null;
    readonly postal: string | null;
  };
  readonly channel: LetterChannel;
  /** Whether its words were changed for this once. */
  readonly reworded: boolean;
}

type About = Pick<LetterCase, 'type' | 'id' | 'programmeId' | 'menteeId'>;

/** Keeps a letter as it was sent, and says on the timeline that it went; not to whom by name, nor what it says. */
export async function keepLetter(work: Work, about: About, letter: SentLetter): Promise<void> {
  const { id, kind, template, to, channel, subject, body, reworded } = letter;
  await insertRow(work, 'letter', {
    id,
    programme_id: about.programmeId,
    [`${about.type}_id`]: about.id,
    kind: kind.key,
    title: kind.title,
    template_id: template.id,
    template_number: template.number,
    part: to.part,
    to_name: to.name,
    to_email: channel === 'email' ? to.email : null,
    to_postal: channel === 'print' ? to.postal : null,
    channel,
    subject,
    body,
    reworded,
    by_itself: kind.byItself,
    sent_on: work.today.iso,
    recorded_by: work.actor.userId,
  });
  const subjects = [
    [about.type, about.id],
    ...(about.type !== 'mentee' && about.menteeId ? [['mentee', about.menteeId]] : []),
  ];
  await recordEvents(
    work,
    subjects.map(([subjectType = '', subjectId = '']) => ({
      programmeId: about.programmeId,
      subjectType,
      subjectId,
      kind: channel === 'email' ? 'letter-sent' : 'letter-printed',
      occurredOn: work.today,
      data: { letterId: id, title: kind.title, kind: kind.key, part: to.part },
    })),
  );
}
