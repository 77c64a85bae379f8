import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { counted, Filter, FilterInput, page, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';

/** By name, nickname, telephone number or postcode, from every page; only among those whose file one may open. */
@Controller('search')
export class SearchPages {
  constructor(private readonly people: PeopleReads) {}

  @Get()
  @Act({ name: 'people.search', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async search(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query('q') typed: unknown,
  ): Promise<string> {
    const q =
      typeof typed === 'string' ? typed.normalize('NFC').replaceAll('\u0000', '').trim().slice(0, 100) : '';
    const [mentees, mentors] = q
      ? await Promise.all([this.people.mentees(actor, { q }), this.people.mentors(actor, { q })])
      : [[], []];
    const rows = [
      ...mentees.map(row => [row, 'Mentee', paths.mentee(row.id)] as const),
      ...mentors.map(row => [row, 'Mentor', paths.mentor(row.id)] as const),
    ];
    return page(
      {
        title: 'Search',
        heading: 'Search',
        lead: q
          ? `${counted(rows.length, 'person', 'people')} found for “${q}”.`
          : 'Type a name, a telephone number or a postcode.',
        viewer,
      },
      <>
        <Filter action={paths.search} label="Search again" button="Search">
          <FilterInput name="q" label="Name, phone or postcode" value={q} />
        </Filter>
        {rows.length > 0 && (
          <Table
            caption="Who was found"
            captionHidden
            stack
            columns={[{ text: 'Name' }, { text: 'Who' }, { text: 'Programme' }, { text: 'Worker' }]}
            rows={rows.map(([row, who, path]) => [
              <a key={row.id} href={path}>
                {row.name}
              </a>,
              who,
              row.programme,
              row.owner ?? 'The lead',
            ])}
          />
        )}
      </>,
    );
  }
}
