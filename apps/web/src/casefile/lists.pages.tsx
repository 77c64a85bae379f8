import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, isId } from '#kernel';
import { type MenteeRow, type MentorRow, PEOPLE_PAGE, PeopleReads } from '#people';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  counted,
  Filter,
  FilterInput,
  FilterSelect,
  LinkButton,
  page,
  Pagination,
  State,
  Tag,
  Table,
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { MentorTabs } from '../training/mentor-tabs.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
const WRITERS = ['coordinator', 'manager'];
type Query_ = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replaceAll('\u0000', '').slice(0, 100) : '';

/** `key~id` of the last row of the page before. */
function readAfter(value: unknown): { key: string; id: string } | undefined {
  const raw = text(value);
  const at = raw.lastIndexOf('~');
  const id = raw.slice(at + 1);
  return at >= 0 && isId(id) ? { key: raw.slice(0, at), id } : undefined;
}

function nextHref(
  path: string,
  rows: readonly { key: string; key_id: string }[],
  filter: Record<string, string>,
): string | null {
  const last = rows[PEOPLE_PAGE - 1];
  if (rows.length <= PEOPLE_PAGE || !last) return null;
  const query = new URLSearchParams(
    Object.entries({ ...filter, after: `${last.key}~${last.key_id}` }).filter(([, value]) => value),
  );
  return `${path}?${query.toString()}`;
}

const writes = (actor: Actor): boolean =>
  [...actor.roles.values()].flat().some(role => WRITERS.includes(role));

@Controller()
export class ListPages {
  constructor(private readonly people: PeopleReads) {}

  @Get('cases')
  @Act({ name: 'mentee.list', allow: READERS })
  async cases(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Query_,
  ): Promise<string> {
    const filter = { q: text(query['q']), state: text(query['state']) };
    const rows = await this.people.mentees(actor, {
      q: filter.q,
      state: filter.state || undefined,
      after: readAfter(query['after']),
    });
    return page(
      {
        title: 'Cases',
        heading: 'Cases',
        viewer,
        nav: 'cases',
        ...(writes(actor)
          ? {
              actions: (
                <LinkButton href={paths.newMentee} icon="plus">
                  Add a referral
                </LinkButton>
              ),
            }
          : {}),
      },
      <>
        <Filter action={paths.cases} label="Narrow the list">
          <FilterInput name="q" label="Name, phone or postcode" value={filter.q} />
          <FilterSelect
            name="state"
            label="State"
            value={filter.state}
            choices={[
              { value: '', text: 'Everybody' },
              { value: 'matched', text: 'Matched' },
              { value: 'waiting', text: 'Waiting' },
              { value: 'referred', text: 'To be decided' },
              { value: 'left', text: 'Left' },
            ]}
          />
        </Filter>
        {rows.length ? (
          <Table
            caption="Mentees"
            captionHidden
            stack
            columns={[
              { text: 'Name' },
              { text: 'State' },
              { text: 'Programme' },
              { text: 'Worker' },
              { text: 'Reference' },
            ]}
            rows={rows.slice(0, PEOPLE_PAGE).map(row => [
              <a key={row.id} href={paths.mentee(row.id)}>
                {row.name}
              </a>,
              menteeState(row),
              row.programme,
              row.owner ?? 'The lead',
              row.reference,
            ])}
          />
        ) : (
          <p>No mentee of your programmes fits. Check the spelling, or choose “Everybody”.</p>
        )}
        <Pagination label="Mentees" next={link('Next', nextHref(paths.cases, rows, filter))} />
      </>,
    );
  }

  @Get('mentors')
  @Act({ name: 'mentor.list', allow: READERS })
  async mentors(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Query_,
  ): Promise<string> {
    const filter = { q: text(query['q']), state: text(query['state']) };
    const rows = await this.people.mentors(actor, {
      q: filter.q,
      state: filter.state || undefined,
      after: readAfter(query['after']),
    });
    return page(
      {
        title: 'Mentors',
        heading: 'Mentors',
        viewer,
        nav: 'mentors',
        ...(writes(actor)
          ? {
              actions: (
                <LinkButton href={paths.newMentor} icon="plus">
                  Add an applicant
                </LinkButton>
              ),
            }
          : {}),
      },
      <>
        <MentorTabs current="mentors" />
        <Filter action={paths.mentors} label="Narrow the list">
          <FilterInput name="q" label="Name, phone or postcode" value={filter.q} />
          <FilterSelect
            name="state"
            label="State"
            value={filter.state}
            choices={[
              { value: '', text: 'Everybody' },
              { value: 'approved', text: 'Approved' },
              { value: 'on-hold', text: 'On hold' },
              { value: 'not approved', text: 'Not approved' },
            ]}
          />
        </Filter>
        {rows.length ? (
          <Table
            caption="Mentors"
            captionHidden
            stack
            columns={[
              { text: 'Name' },
              { text: 'State' },
              { text: 'Matches' },
              { text: 'Programme' },
              { text: 'Worker' },
            ]}
            rows={rows.slice(0, PEOPLE_PAGE).map(row => [
              <a key={row.id} href={paths.mentor(row.id)}>
                {row.name}
              </a>,
              mentorState(row),
              row.open_matches ? counted(row.open_matches, 'running match', 'running matches') : 'none',
              row.programme,
              row.owner ?? 'The lead',
            ])}
          />
        ) : (
          <p>No mentor of your programmes fits. Check the spelling, or choose “Everybody”.</p>
        )}
        <Pagination label="Mentors" next={link('Next', nextHref(paths.mentors, rows, filter))} />
      </>,
    );
  }
}

const link = (words: string, href: string | null) => (href ? { text: words, href } : null);

const menteeState = (row: MenteeRow) => {
  if (row.state === 'matched')
    return (
      <Tag family="good" icon="track" plain>
        Matched
      </Tag>
    );
  if (row.state === 'waiting') return <State is="waiting" plain />;
  return row.left_on ? (
    <Tag family="none" icon="ready" plain>
      Left
    </Tag>
  ) : (
    <Tag family="wait" icon="wait" plain>
      To be decided
    </Tag>
  );
};

const mentorState = (row: MentorRow) => {
  if (row.state === 'approved')
    return (
      <Tag family="good" icon="track" plain>
        Approved
      </Tag>
    );
  if (row.state === 'on-hold')
    return (
      <Tag family="wait" icon="pause" plain>
        On hold
      </Tag>
    );
  return (
    <Tag family="wait" icon="wait" plain>
      Not approved
    </Tag>
  );
};
