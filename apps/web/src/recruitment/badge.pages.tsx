import { Body, Controller, Get, Post, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { badgePdf, Badges, type BadgeRow, InRoleReads, MentorPhotos } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Radios, SummaryList, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { BadgeEndForm, BadgeForm } from './in-role.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;
const YEARS_VALID = 3;
const ENDS = { returned: 'They gave it back', lost: 'It is lost', replaced: 'It is replaced by a new one' };

const ENDED = { ...ENDS, 'not-returned': 'They left without giving it back' };

/** The badge that shows who a mentor is. */
@Controller()
export class BadgePages {
  constructor(
    private readonly badges: Badges,
    private readonly reads: InRoleReads,
    private readonly photos: MentorPhotos,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/:id/badge')
  @Act({ name: 'badge.issue', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.issuing(actor, viewer, id));
  }

  @Post('mentors/:id/badge')
  @Act({ name: 'badge.issue', allow: WRITERS })
  async issue(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.issuing(actor, viewer, id), body);
  }

  @Get('badges/:id/end')
  @Act({ name: 'badge.end', allow: WRITERS })
  async endForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ending(actor, viewer, id));
  }

  @Post('badges/:id/end')
  @Act({ name: 'badge.end', allow: WRITERS })
  async end(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.ending(actor, viewer, id), body);
  }

  @Get('badges/:id/print')
  @Act({ name: 'badge.print', allow: WRITERS, audit: 'read' })
  async print(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const badge = await this.reads.badge(actor, id);
    const photo = await this.photos.of(actor, badge.mentor_id);
    const pdf = await badgePdf(badge, photo?.bytes);
    response.attachment(`badge-${badge.number.toLowerCase()}.pdf`).type('application/pdf');
    response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Cache-Control', 'no-store');
    return new StreamableFile(pdf);
  }

  private async issuing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<BadgeForm>> {
    const { name } = await this.people.mentor(actor, id);
    const badges = await this.reads.badges(actor, id);
    const today = this.clock.today();
    return {
      viewer,
      title: `Badge of ${name}`,
      lead: 'Cairn gives the next number of the programme; then the badge can be printed and cut out.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: recruitmentPaths.badge(id),
      button: 'Issue a badge',
      Form: BadgeForm,
      typed: {
        ...typedDay('issuedOn', today),
        ...typedDay('expiresOn', today.plusMonths(YEARS_VALID * 12)),
      },
      above: (
        <div class="apart stack">
          {badges.length > 0 && <SummaryList facts={badges.map(fact)} />}
          <p>
            <a href={recruitmentPaths.photo(id)}>Photo for the badge</a>
          </p>
        </div>
      ),
      act: async ({ issuedOn, expiresOn }) => {
        await this.badges.issue(actor, id, issuedOn, expiresOn);
        return recruitmentPaths.badge(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('issuedOn')} label="When is it issued?" />
          <DateInput {...fields.day('expiresOn')} label="Until when is it valid?" />
        </>
      ),
    };
  }

  private async ending(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<BadgeEndForm>> {
    const badge = await this.reads.badge(actor, id);
    return {
      viewer,
      title: `What became of badge ${badge.number}`,
      lead: `It was issued to ${badge.mentor} on ${dayWords(badge.issued_on)}.`,
      nav: 'mentors',
      back: { text: `Badge of ${badge.mentor}`, href: recruitmentPaths.badge(badge.mentor_id) },
      action: recruitmentPaths.badgeEnd(id),
      button: 'Save what became of it',
      Form: BadgeEndForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, how }) => {
        await this.badges.end(actor, id, on, how);
        return recruitmentPaths.badge(badge.mentor_id);
      },
      body: fields => (
        <>
          <Radios {...fields.text('how')} label="What became of it?" answers={answersOf(ENDS)} />
          <DateInput {...fields.day('on')} label="When?" />
        </>
      ),
    };
  }
}

const fact = (badge: BadgeRow) => ({
  key: badge.number,
  value: badge.ended_on
    ? `${ENDED[badge.ended_how ?? 'returned']}, ${dayWords(badge.ended_on)}`
    : `Issued ${dayWords(badge.issued_on)}, valid until ${dayWords(badge.expires_on)}`,
  action: badge.ended_on ? undefined : (
    <>
      <a href={recruitmentPaths.badgePrint(badge.id)} aria-label={`Print badge ${badge.number}`} download>
        Print
      </a>
      {' or '}
      <a
        href={recruitmentPaths.badgeEnd(badge.id)}
        aria-label={`say what became of it: badge ${badge.number}`}
      >
        say what became of it
      </a>
    </>
  ),
});
