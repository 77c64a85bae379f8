import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AssessmentReads, AssessmentSettingReads } from '#assessment';
import { type Actor, Clock, Forbidden, LocalDate } from '#kernel';
import { type ProfileRow, ProfileReads, Profiles, type ProfileSide } from '#matching';
import { PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { matchingPaths } from './matching-paths.js';
import { profileForm, profileOf, type WholeProfile } from './profile.form.js';
import { ProfileFields } from './profile.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What a mentee and what a mentor bring to a match. */
@Controller()
export class ProfilePages {
  constructor(
    private readonly profiles: Profiles,
    private readonly reads: ProfileReads,
    private readonly people: PeopleReads,
    private readonly assessments: AssessmentReads,
    private readonly settings: AssessmentSettingReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/profile')
  @Act({ name: 'profile.keep', allow: WRITERS })
  async ofMentee(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.profile(actor, viewer, 'mentee', id));
  }

  @Post('mentees/:id/profile')
  @Act({ name: 'profile.keep', allow: WRITERS })
  async keepOfMentee(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.profile(actor, viewer, 'mentee', id), body);
  }

  @Get('mentors/:id/profile')
  @Act({ name: 'profile.keep', allow: WRITERS })
  async ofMentor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.profile(actor, viewer, 'mentor', id));
  }

  @Post('mentors/:id/profile')
  @Act({ name: 'profile.keep', allow: WRITERS })
  async keepOfMentor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.profile(actor, viewer, 'mentor', id), body);
  }

  private async profile(
    actor: Actor,
    viewer: Viewer,
    side: ProfileSide,
    id: string,
  ): Promise<FormRoute<WholeProfile>> {
    const person = await this.people[side](actor, id);
    const today = this.clock.today();
    const [row, { lists }] = await Promise.all([
      this.reads.of(actor, side, id),
      this.settings.inForce(person.programme_id, today),
    ]);
    // Who may not read what was said does not correct it either: the form would show it.
    if (row && !row.reads) throw new Forbidden('profile.read');
    const interests = lists.interests.map(({ words }) => words);
    const needs = lists.needs.map(({ words }) => words);
    const typed = row
      ? typedProfile(row, interests)
      : { ...typedDay('takenOn', today), ...(await this.known(actor, side, id, interests)) };
    return {
      viewer,
      title: `Matching profile of ${person.name}`,
      lead: row ? 'What stands now. A change is kept beside what stood before.' : LEADS[side],
      nav: side === 'mentee' ? 'cases' : 'mentors',
      back: { text: person.name, href: paths[side](id) },
      action: matchingPaths.profile(side, id),
      button: 'Save the profile',
      Form: profileForm(interests, needs),
      typed: { ...typed, ...(row ? {} : home(person.postcode)) },
      act: async form => {
        await this.profiles.keep(actor, side, id, profileOf(side, form), form.version);
        return matchingPaths.suggestions(side, id);
      },
      body: ProfileFields(side, interests, needs),
    };
  }

  /** What the assessment asked already is not asked twice. */
  private async known(
    actor: Actor,
    side: ProfileSide,
    id: string,
    interests: readonly string[],
  ): Promise<Typed> {
    if (side === 'mentor') return { places: '1' };
    const [last] = await this.assessments.ofMentee(actor, id);
    if (!last) return {};
    return {
      interests: last.interests.filter(each => interests.includes(each)),
      otherInterests: last.other_interests,
      needs: last.needs,
      languages: last.languages.join(', '),
      free: last.availability,
      about: last.mentor_preferences,
      traitsReason: last.preference_reason,
    };
  }
}

const LEADS: Record<ProfileSide, string> = {
  mentee: 'What the assessment asked is filled in. Mentors are suggested from this page.',
  mentor: 'Young people who wait are suggested from this page.',
};

/** The first half of a postcode is where somebody sets out. */
const home = (postcode: string | null): Typed => {
  const [outward] = postcode?.trim().toUpperCase().split(/\s+/) ?? [];
  return outward && outward !== postcode?.trim().toUpperCase() ? { districts: outward } : {};
};

const typedProfile = (row: ProfileRow, interests: readonly string[]): Typed => ({
  ...typedDay('takenOn', LocalDate.of(row.taken_on)),
  interests: row.interests.filter(each => interests.includes(each)),
  otherInterests: row.interests.filter(each => !interests.includes(each)).join(', '),
  needs: row.needs,
  experience: row.experience,
  languages: row.languages.join(', '),
  free: row.free,
  districts: row.districts.join(', '),
  learningStyle: row.learning_style ?? '',
  traits: row.traits,
  traitsMust: row.traits_must ? 'yes' : '',
  traitsReason: row.traits_reason,
  about: row.about,
  places: row.places ? String(row.places) : '',
  version: String(row.version),
});
