import type { Charity } from './charity.js';
import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const NEEDS = [
  {
    needs: 'How to talk about money when the family has none.',
    agreed: 'A talk with the worker in the next supervision.',
  },
  {
    needs: 'First aid. The last course was before the pandemic.',
    agreed: 'The course of the volunteer centre in spring.',
  },
  { needs: '', agreed: '' },
  { needs: 'Games, group chats and what happens there.', agreed: 'Comes to “Talking about life online”.' },
  {
    needs: 'Dyslexia: what helps with homework, and what does not.',
    agreed: 'The school sends its two pages.',
  },
] as const;

/** Talked about with each once a year; a few were left out, and their worker sees it. */
export function tellTrainingNeeds(
  services: Services,
  story: Story,
  mentors: readonly { readonly part: MentorPart; readonly approvedAgo: number }[],
): void {
  for (const [n, { part, approvedAgo }] of mentors.entries()) {
    if (n % 11 === 6) continue;
    for (let ago = approvedAgo - 150 - (n % 5) * 20; ago > 0; ago -= 320) {
      const noted = NEEDS[(n + ago) % NEEDS.length] ?? NEEDS[0];
      const notedOn = story.ago(ago);
      story.on(notedOn, () =>
        services.trainingNeeds.note(part.worker, part.id, { notedOn, nothing: noted.needs === '', ...noted }),
      );
    }
  }
}

/** The other programme offers its mentors an evening of their own. */
export function offerInLeavingCare(services: Services, charity: Charity, story: Story): void {
  const { callum } = charity.staff;
  const course = { id: '' };
  const announcedOn = story.ago(120);
  story.on(announcedOn, async () => {
    course.id = await services.courses.announce(callum, charity.programmes['leaving-care'], {
      kind: 'refresher',
      title: 'Money, rent and a first flat',
      outline: 'What somebody of eighteen has to know, and how a mentor can help without doing it for them.',
      outcomes: ['Say where to send somebody who is behind with the rent'],
      groupMost: 14,
      overbook: 0,
      announcedOn,
    });
    await services.trainingSessions.add(callum, course.id, {
      heldOn: story.ago(60),
      from: '18:00',
      until: '20:30',
      venue: 'The office, Caledonian Road',
      access: 'Lift; ring at the door',
      trainer: 'Callum Reid',
      topics: [],
    });
  });
  story.on(story.ago(118), () => services.invitations.offer(callum, course.id));
}
