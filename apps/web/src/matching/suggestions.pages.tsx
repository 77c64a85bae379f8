import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate } from '#kernel';
import { type ProfileRow, ProfileReads, type ProfileSide, SuggestionReads } from '#matching';
import { mayRecord, PeopleReads, readsWords } from '#people';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { InsetText, page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { matchingPaths } from './matching-paths.js';
import { ConflictList, SideCard } from './side-card.view.js';
import { RankedList, weeks } from './suggestions.view.js';

const READERS = ['coordinator', 'manager'] as const;

/** Who could suit one mentee, or one mentor. Cairn ranks and says why; a person decides. */
@Controller()
export class SuggestionPages {
  constructor(
    private readonly suggestions: SuggestionReads,
    private readonly profiles: ProfileReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/matching')
  @Act({ name: 'match.suggest', allow: READERS, audit: 'read' })
  async forMentee(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const mentee = await this.people.mentee(actor, id);
    const waits = mentee.since ? weeks(LocalDate.of(mentee.since).daysUntil(this.clock.today())) : '';
    return this.page(actor, viewer, response, 'mentee', {
      ...mentee,
      line: `${mentee.programme} programme${mentee.state === 'waiting' ? `, waiting ${waits}` : ''}`,
    });
  }

  @Get('mentors/:id/matching')
  @Act({ name: 'match.suggest', allow: READERS, audit: 'read' })
  async forMentor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const mentor = await this.people.mentor(actor, id);
    return this.page(actor, viewer, response, 'mentor', { ...mentor, line: `${mentor.programme} programme` });
  }

  private async page(
    actor: Actor,
    viewer: Viewer,
    response: Response,
    side: ProfileSide,
    person: { id: string; name: string; programme_id: string; line: string },
  ): Promise<string> {
    const { id, name, programme_id: programmeId } = person;
    const [profile, conflicts] = await Promise.all([
      this.profiles.of(actor, side, id),
      this.profiles.conflicts(actor, side, id),
    ]);
    // Nobody is suggested for somebody of whom nothing is known: the profile comes first.
    if (!profile) {
      response.redirect(303, matchingPaths.profile(side, id));
      return '';
    }
    const found = await this.suggestions[side === 'mentee' ? 'forMentee' : 'forMentor'](
      actor,
      programmeId,
      id,
    );
    const writes = mayRecord(actor, programmeId);
    const reads = readsWords(actor, programmeId);
    const total = found ? found.shown.length + found.further : 0;
    return page(
      {
        title: side === 'mentee' ? `A mentor for ${name}` : `A young person for ${name}`,
        heading: side === 'mentee' ? `A mentor for ${name}` : `A young person for ${name}`,
        lead: found
          ? `${total === 1 ? '1 pair fits' : `${total} pairs fit`}. Cairn ranks and says why; you decide, and your reason is kept with the match.`
          : undefined,
        viewer,
        nav: 'matching',
        breadcrumbs: [
          { text: 'Matching', href: matchingPaths.home },
          { text: name, href: paths[side](id) },
        ],
      },
      <div class="cairn-grid cairn-grid--lead">
        <div class="stack">
          <SideCard side={side} {...person} profile={shown(profile, reads)} writes={writes} />
          <ConflictList rows={conflicts} writes={writes} />
        </div>
        {found ? (
          <RankedList of={side} found={found} writes={writes} />
        ) : (
          <InsetText>
            {side === 'mentee'
              ? 'They do not wait for a mentor now: they are matched, or not on the waiting list yet.'
              : 'This mentor is not approved yet, so nobody is suggested.'}
          </InsetText>
        )}
      </div>,
    );
  }
}

const shown = (profile: ProfileRow, reads: boolean): ProfileRow =>
  reads ? profile : { ...profile, about: '' };
