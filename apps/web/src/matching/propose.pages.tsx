import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads, WaitingReads } from '#casefile';
import { type Actor, Clock, holds, isId } from '#kernel';
import { Matches, MatchingReads, ProfileReads, RoomReads, SuggestionReads, TRAITS } from '#matching';
import { PeopleReads } from '#people';
import { CHARACTERISTIC_WORDS } from '../assessment/words.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { counted, DateInput, Select, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ProposeForm } from './matching.forms.js';
import { casesOf, RoomAbove } from './room-above.view.js';
import { SuggestedAbove } from './suggested-above.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

@Controller('mentees/:id/matches/new')
export class ProposePages {
  constructor(
    private readonly matches: Matches,
    private readonly matching: MatchingReads,
    private readonly people: PeopleReads,
    private readonly waiting: WaitingReads,
    private readonly choices: ChoiceReads,
    private readonly rooms: RoomReads,
    private readonly profiles: ProfileReads,
    private readonly suggestions: SuggestionReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'match.propose', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query('mentor') mentor: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.proposal(actor, viewer, id, isId(mentor) ? mentor : null));
  }

  @Post()
  @Act({ name: 'match.propose', allow: WRITERS })
  async propose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.proposal(actor, viewer, id, null), body);
  }

  private async proposal(
    actor: Actor,
    viewer: Viewer,
    id: string,
    mentorId: string | null,
  ): Promise<FormRoute<ProposeForm>> {
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    const [mentors, workers, [room], profile, suggested] = await Promise.all([
      this.waiting.freeMentors(actor, mentee.programme_id),
      this.choices.workers(actor, mentee.programme_id),
      this.rooms.now(actor, today, mentee.programme_id),
      this.profiles.of(actor, 'mentee', id),
      mentorId ? this.suggestions.ofPair(actor, mentee.programme_id, id, mentorId) : null,
    ]);
    // A wish weighs where this mentor meets it; before one is chosen, every wish may.
    const trait = profile?.traits.find(each => !suggested || suggested.mentor.traits.includes(each));
    const manages = holds(actor, mentee.programme_id, 'manager');
    return {
      viewer,
      title: `Propose a match for ${mentee.name}`,
      nav: 'cases',
      back: { text: mentee.name, href: paths.mentee(id) },
      action: paths.propose(id),
      button: 'Propose the match',
      Form: ProposeForm,
      above: (
        <>
          {suggested && <SuggestedAbove one={suggested} />}
          {room && <RoomAbove room={room} owner={mentee.owner_id ?? room.lead_id} manages={manages} />}
        </>
      ),
      typed: {
        ...typedDay('on', today),
        mentorId: mentorId ?? '',
        ...(trait && profile
          ? { characteristic: TRAITS[trait].of, justification: profile.traits_reason }
          : {}),
      },
      open: () => this.matching.refuseUnwaiting(id),
      act: async form => {
        const overrideReason = form.overrideReason || null;
        // What Cairn says of the two now is kept with the decision, whether it was followed or not.
        const suggestion = await this.suggestions.ofPair(actor, mentee.programme_id, id, form.mentorId);
        const proposal = { ...form, menteeId: id, suggested: suggestion, overrideReason };
        return paths.match(await this.matches.propose(actor, proposal));
      },
      body: fields => (
        <>
          <Select
            {...fields.text('mentorId')}
            label="Mentor"
            prompt="Choose"
            choices={mentors.map(mentor => ({
              value: mentor.id,
              text: mentor.matches
                ? `${mentor.name}, ${counted(mentor.matches, 'running match', 'running matches')}`
                : `${mentor.name}, free`,
            }))}
          />
          <DateInput {...fields.day('on')} label="When is it proposed?" />
          <Textarea {...fields.text('rationale')} label="Why this match?" rows={4} limit={5000} />
          <Select
            {...fields.text('characteristic')}
            label="Did a protected characteristic weigh?"
            hint="Only as the young person’s own wish, and with an objective reason."
            prompt="No"
            choices={answersOf(CHARACTERISTIC_WORDS)}
          />
          <Textarea
            {...fields.text('justification')}
            label="If so, why is that valid?"
            rows={2}
            limit={1000}
          />
          <Select
            {...fields.text('ownerId')}
            label="Worker"
            choices={workers.map(worker => ({ value: worker.id, text: casesOf(worker, room) }))}
            prompt="The worker of the mentee"
          />
          {manages && (
            <Textarea
              {...fields.text('overrideReason')}
              label="Go ahead although something is missing"
              hint="Only where you answer for it. The reason stays in the evidence as an exception."
              rows={2}
              limit={2000}
            />
          )}
        </>
      ),
    };
  }
}
