import type { Charity } from './charity.js';
import type { MenteePart, MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** The people whom the assessor hears of: Niamh and Fatima agree, Jayden does not, Tom has not answered. */
export interface AssessorCast {
  readonly niamh: MenteePart;
  readonly jayden: MenteePart;
  readonly fatima: MentorPart;
  readonly tom: MentorPart;
}

const NIAMH = {
  beginning: `Niamh came to us in the last winter before her exams. She had stopped going to most of her lessons, and her mum had asked the school for help more than once. When the coordinator met her for the first time, she sat by the door with her coat on and said that she would stay for ten minutes. She stayed for an hour. What she wanted was not a tutor. She wanted somebody who would not give up when she was late.

She waited for a few weeks, and was called twice in that time. She says today that those calls mattered, because nobody had ever told her how long something would take and then kept to it.`,
  middle: `The first meeting with Fatima was in a café with bad tea, which became the place where they always met. For a month they talked about anything but school. Then Niamh brought a letter about her attendance and asked what it meant. They read it together, line by line, and wrote an answer on the back of a menu.

It did not all go well. In spring she missed three meetings one after another. Fatima wrote each time that she would be there the next week, and she was. At the review they agreed on a smaller step: one lesson a day, the first one, and a message afterwards. Some messages were a single word. By summer there were two lessons, then four.

Fatima learned to ask less and to wait longer. Her supervisor had suggested that, and it worked. They walked a lot. They found out that Niamh could explain fractions to her little cousin better than anybody else in the family.`,
  ending: `Niamh sat five exams and passed four of them. She has begun a course in child care at the college, where she goes by bus on her own three days a week. She still writes to Fatima on Fridays, and they have agreed how the match will end: with a day at the sea, and a letter from each to the other that says what they have seen change.

She read this story twice before it was finished. She took out one sentence about home, and she wrote the last one herself. I was late for most things, and now I am the one who waits for the bus.`,
  quotes: `“She did not fix anything. She just kept turning up.”
“I would tell others to try it for ten minutes.”`,
};

const FATIMA = {
  beginning:
    'Fatima had worked with numbers for twenty years and wanted to do something with people. She applied after an open evening.',
  middle: '',
  ending: '',
  quotes: '',
};

const SPOKEN = { givenBy: 'self', givenByName: '', how: 'spoken' } as const;
const SIGNED = { givenBy: 'self', givenByName: '', how: 'signed' } as const;

/** Interviews and case studies for the award, in every state that they can have. */
export function meetTheAssessor(
  services: Services,
  charity: Charity,
  story: Story,
  cast: AssessorCast,
): void {
  interviews(services, charity, story, cast);
  caseStudies(services, charity, story, cast);
}

function interviews({ interviews }: Services, { staff }: Charity, story: Story, cast: AssessorCast): void {
  const { samuel } = staff;
  const [invitedOn, answeredOn] = [story.ago(12), story.ago(9)];
  const invite = (kind: 'mentee' | 'mentor', subjectId: string) =>
    interviews.invite(samuel, { framework: 'qim', kind, subjectId, invitedOn });
  const ids = { niamh: '', jayden: '', fatima: '' };
  story.on(invitedOn, async () => {
    ids.niamh = await invite('mentee', cast.niamh.id);
    ids.jayden = await invite('mentee', cast.jayden.id);
    ids.fatima = await invite('mentor', cast.fatima.id);
    await invite('mentor', cast.tom.id);
  });
  story.on(answeredOn, async () => {
    await interviews.answer(samuel, ids.niamh, { ...SIGNED, answer: 'given', answeredOn });
    await interviews.answer(samuel, ids.jayden, { ...SPOKEN, answer: 'refused', answeredOn });
    await interviews.answer(samuel, ids.fatima, { ...SPOKEN, answer: 'given', answeredOn });
    await interviews.plan(samuel, ids.fatima, 1, {
      sitting: 'alone',
      takesPlaceOn: story.today.plusDays(10),
      takesPlaceAt: '14:30',
      supporterName: '',
      supporterRelation: '',
    });
  });
}

function caseStudies(services: Services, { staff }: Charity, story: Story, cast: AssessorCast): void {
  const { studies, signOff } = services;
  const { samuel } = staff;
  const answeredOn = story.ago(20);
  story.on(answeredOn, async () => {
    const id = await studies.start(samuel, 'mentee', cast.niamh.id);
    await studies.consent(samuel, id, { ...SIGNED, answer: 'given', answeredOn });
    await studies.name(samuel, id, 1, 'Orla');
    await studies.write(samuel, id, 2, NIAMH);
    await studies.partTaken(samuel, id, 3, {
      part: 'Told it in two talks, read it twice, took out one sentence and wrote the last one',
      partOn: answeredOn,
    });
    await signOff.signOff(samuel, id, 4);
  });
  story.on(story.ago(6), async () => {
    const id = await studies.start(samuel, 'mentor', cast.fatima.id);
    await studies.write(samuel, id, 1, FATIMA);
  });
}
