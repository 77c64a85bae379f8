import type { AfterEnding, ExitParty, MatchRow } from '#matching';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Card, SummaryList, Tag, TaskList } from '../shell/components.js';
import {
  CAUSE_WORDS,
  LATER_WORDS,
  ONWARD_WORDS,
  PARTY_WORDS,
  SUPPORT_WORDS,
  TO_WORDS,
} from './ending.words.js';
import { matchingPaths } from './matching-paths.js';

interface Props {
  readonly match: MatchRow;
  readonly after: AfterEnding;
  readonly writes: boolean;
}

interface Owed {
  readonly text: string;
  readonly href: string;
  readonly done: string | null;
}

const Tasks = ({
  id,
  title,
  owed,
  writes,
}: {
  id: string;
  title: string;
  owed: readonly Owed[];
  writes: boolean;
}) => (
  <Card id={id} title={title}>
    <TaskList
      tasks={owed.map(({ text, href, done }) => ({
        name: writes ? <a href={href}>{text}</a> : text,
        status: done ? (
          <Tag family="good" icon="ready">
            {done.charAt(0).toUpperCase() + done.slice(1)}
          </Tag>
        ) : (
          <Tag family="wait" icon="wait">
            To do
          </Tag>
        ),
      }))}
    />
  </Card>
);

/** Everything that an ending still asks for, on one page: each line leads to the form that supplies it. */
export const EndingView = ({ match, after, writes }: Props) => (
  <div class="cairn-grid cairn-grid--half">
    <div class="stack">
      <HowItEnded match={match} after={after} writes={writes} />
      <Tasks id="letters" title="Letters" owed={letters(match, after)} writes={writes} />
    </div>
    <div class="stack">
      <Tasks id="exits" title="Questions at the end" owed={exits(match, after)} writes={writes} />
      <Tasks id="after" title="Afterwards" owed={afterwards(match, after)} writes={writes} />
      {after.certificates.length > 0 && (
        <Card id="certificates" title="Certificates">
          <ul class="stack stack--tight">
            {after.certificates.map(({ id, given_on }) => (
              <li key={id}>
                <a href={matchingPaths.certificate(id)}>Print the certificate of {dayWords(given_on)}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  </div>
);

const HowItEnded = ({ match, after: { ending, plan }, writes }: Props) => (
  <Card id="how" title="How it ended">
    <SummaryList
      stacked
      facts={[
        { key: 'Last day', value: dayWords(match.ended_on) },
        { key: 'Reason', value: match.end_reason ?? 'not written down' },
        ...(ending
          ? [
              {
                key: 'Cause',
                value: `${CAUSE_WORDS[ending.cause]}${ending.planned ? ', by plan' : ', suddenly'}`,
              },
              { key: 'Came to what it was for', value: ending.completed ? 'Yes' : 'No' },
              {
                key: 'Explained to',
                value: ending.explained_to.length
                  ? `${ending.explained_to.map(to => TO_WORDS[to].toLowerCase()).join(', ')}, ${dayWords(ending.explained_on)}`
                  : 'nobody yet',
              },
              { key: 'Contact afterwards', value: LATER_WORDS[ending.later_contact] },
              { key: 'What went well', value: ending.went_well || 'not written down' },
              {
                key: 'Celebrated',
                value: ending.celebrated_on
                  ? `${dayWords(ending.celebrated_on)}: ${ending.celebrated_how}`
                  : 'not yet',
              },
            ]
          : []),
        ...(plan
          ? [
              {
                key: 'Notice given',
                value: `young person ${dayWords(plan.mentee_noticed_on)}, mentor ${dayWords(plan.mentor_noticed_on)}`,
              },
            ]
          : []),
      ]}
    />
    {writes && (
      <p class="small">
        <a href={matchingPaths.correctEnding(match.id)}>Add to it, or put it right</a>
      </p>
    )}
  </Card>
);

function letters(match: MatchRow, { letters: sent, around }: AfterEnding): Owed[] {
  const gone = (kind: string, part?: string, to?: string): string | null => {
    const letter = sent.find(
      each => each.kind === kind && (!part || each.part === part) && (!to || each.to_name === to),
    );
    return letter ? `sent ${dayWords(letter.sent_on)}` : null;
  };
  const write = (kind: string, to: string) => paths.writeLetter('mentees', match.mentee_id, kind, to);
  return [
    {
      text: `Write to ${match.mentee}`,
      href: write('match-ended', 'mentee'),
      done: gone('match-ended', 'mentee'),
    },
    ...around
      .filter(({ kind }) => kind === 'carer')
      .map(({ id, name }) => ({
        text: `Write to ${name}, parent or carer`,
        href: write('match-ended', id),
        done: gone('match-ended', 'carer', name),
      })),
    {
      text: `Write to ${match.mentor}`,
      href: paths.writeLetter('mentors', match.mentor_id, 'match-ended-mentor', 'mentor'),
      done: gone('match-ended-mentor'),
    },
    ...around
      .filter(({ kind }) => kind === 'referrer')
      .map(({ id, name }) => ({
        text: `Write to ${name}, who referred them`,
        href: write('match-ended-referrer', id),
        done: gone('match-ended-referrer', undefined, name),
      })),
  ];
}

function exits(match: MatchRow, { exits: asked, around }: AfterEnding): Owed[] {
  const there = (party: ExitParty) =>
    party === 'mentee' || party === 'mentor' || around.some(({ kind }) => kind === party);
  return (['mentee', 'mentor', 'carer', 'referrer'] as const).filter(there).map(party => {
    const row = asked.find(each => each.party === party);
    return {
      text: `Ask ${party === 'mentee' ? match.mentee : party === 'mentor' ? match.mentor : PARTY_WORDS[party]}`,
      href: matchingPaths.exit(match.id, party),
      done: row ? exitWords(row) : null,
    };
  });
}

const exitWords = (row: AfterEnding['exits'][number]): string =>
  row.answered_on
    ? `answered ${dayWords(row.answered_on)}`
    : row.declined
      ? 'did not want to'
      : `asked ${dayWords(row.asked_on)}`;

function afterwards(match: MatchRow, { ending, support, onward, certificates }: AfterEnding): Owed[] {
  const given = (side: 'mentee' | 'mentor'): string | null => {
    const last = support.filter(each => each.side === side).at(-1);
    return last ? `${SUPPORT_WORDS[last.how].toLowerCase()}, ${dayWords(last.given_on)}` : null;
  };
  const offer = onward.at(-1);
  return [
    ...(ending?.planned === false
      ? (['mentee', 'mentor'] as const).map(side => ({
          text: `Support ${match[side]} after the sudden ending`,
          href: matchingPaths.support(match.id, side),
          done: given(side),
        }))
      : []),
    {
      text: `Offer ${match.mentee} something next`,
      href: matchingPaths.onward(match.id),
      done: offer ? `${ONWARD_WORDS[offer.what].toLowerCase()}, ${dayWords(offer.offered_on)}` : null,
    },
    {
      text: 'Make a certificate',
      href: matchingPaths.certify(match.id),
      done: certificates[0] ? `given ${dayWords(certificates[0].given_on)}` : null,
    },
  ];
}
