import { FixedClock, type LocalDate, withIds } from '#kernel';
import type { Config, ReadyDatabase } from '#platform';
import { publishApplications } from './applications.js';
import { meetTheAssessor } from './assessor.js';
import { beginCampaigns, tellEvenings } from './campaigns.js';
import { setCapacity } from './capacity.js';
import { type Charity, foundCharity } from './charity.js';
import { tellResettlement, tellVisits } from './custody.js';
import { tellEndings } from './endings.js';
import { interview, tellStaffTraining } from './interviews.js';
import { ownWords, write } from './letters.js';
import { tellEnquiries } from './enquiries.js';
import { tellProposals } from './matching.js';
import { PairHistory } from './pairs.js';
import { People } from './people.js';
import { fileRegister, tellPolicies } from './policies.js';
import { BOUNDARIES, CALLS, PROGRESS, ROLE, SERVICE, told } from './prose.js';
import { Dice } from './random.js';
import { tellReferences } from './reference-scripts.js';
import { Referrals } from './referrals.js';
import { PAIRS, WAITING } from './scripts.js';
import { tellNotKept, tellRejections } from './selections.js';
import { openServices, type Services } from './services.js';
import { StaffStories } from './staff-files.js';
import { Story } from './story.js';
import { TrainingStory } from './training.js';
import { offerInLeavingCare, tellTrainingNeeds } from './training-needs.js';
import type { MenteePart, MentorPart } from './people.js';

const SEED = 20_261_122;
const MONTHS_OF_HISTORY = 26;

/** Lays down Lantern Mentoring, with two years of history that end today. */
export async function loadDemo(config: Config, database: ReadyDatabase, today: LocalDate): Promise<void> {
  const dice = new Dice(SEED);
  const ids = new Dice(SEED + 1);
  const opened = today.plusMonths(-MONTHS_OF_HISTORY);
  const clock = FixedClock.on(opened.iso);
  const services = await openServices(config, clock, database);
  try {
    await withIds(
      () => ids.uuid(),
      async () => {
        const charity = await foundCharity(services.data, clock, opened);
        const story = new Story(clock, today);
        publishApplications(services, charity, story, opened);
        tellResettlement(services, charity, story, opened);
        tellStaffTraining(services, charity, story, opened);
        new StaffStories(services, charity, story, opened).tell();
        tellAll(services, charity, story, dice, opened);
        await story.play();
        await services.data.query('analyze');
      },
    );
  } finally {
    await services.app.close();
  }
}

function tellAll(services: Services, charity: Charity, story: Story, dice: Dice, opened: LocalDate): void {
  setCapacity(services, charity, story);
  const people = new People(services, charity, story, dice);
  const firstBegan = new Map<string, number>();
  for (const { mentor, programme, began } of PAIRS) {
    const key = `${mentor}:${programme}`;
    firstBegan.set(key, Math.max(firstBegan.get(key) ?? 0, began));
  }
  const supervised = new Map<MentorPart, number>();
  const pairs: { mentee: MenteePart; mentor: MentorPart }[] = [];
  for (const script of PAIRS) {
    const approvedAgo = (firstBegan.get(`${script.mentor}:${script.programme}`) ?? script.began) + 20;
    const mentee = people.mentee(script.mentee, script.programme, script.began + dice.between(20, 60));
    const mentor = people.mentor(
      script.mentor,
      script.programme,
      approvedAgo,
      script.override ? { hours: 4 } : {},
    );
    supervised.set(mentor, approvedAgo);
    pairs.push({ mentee, mentor });
    new PairHistory(services, charity, story, dice, script, mentee, mentor).tell();
  }
  for (const [mentor, approvedAgo] of supervised) supervise(services, story, dice, mentor, approvedAgo);
  waitingList(services, story, dice, people);
  const applicants = otherMentors(services, charity, story, people);
  const trained = [...supervised].filter(([part, ago]) => part.programme === 'schools' && ago > 120);
  new TrainingStory(services, charity, story).tell(
    applicants,
    trained.slice(0, 12).map(([part]) => part),
  );
  tellTrainingNeeds(services, story, people.mentors());
  offerInLeavingCare(services, charity, story);
  fileRegister(services, charity, story, opened);
  tellPolicies(services, story, people);
  ownWords(services, charity, story);
  tellVisits(services, story, pairs);
  const [amara, , , jayden, niamh] = pairs;
  if (amara && jayden && niamh)
    meetTheAssessor(services, charity, story, {
      niamh: niamh.mentee,
      jayden: jayden.mentee,
      fatima: niamh.mentor,
      tom: amara.mentor,
    });
  const campaigns = beginCampaigns(services, charity, story);
  tellEvenings(services, charity, story, campaigns, tellEnquiries(services, charity, story, campaigns));
  tellProposals(services, story, people);
  new Referrals(services, charity, story).tell();
}

/** Fatima's next one is due in eleven days; every seventh mentor has waited too long. */
function supervise(
  services: Services,
  story: Story,
  dice: Dice,
  mentor: MentorPart,
  approvedAgo: number,
): void {
  const fatima = mentor.named[1] === 'Siddiqui';
  const slack = dice.chance(0.14) ? 34 : 0;
  const days: number[] = [];
  for (let ago = approvedAgo - 150 - slack; ago > 0; ago -= dice.between(140, 175)) days.push(ago);
  const soon = story.today.plusDays(11).plusMonths(-6).daysUntil(story.today);
  const agos = fatima ? [...days.filter(ago => ago > soon + 30), soon] : days;
  const voices = {
    first: 'The mentee',
    known: 'The mentee',
    pronouns: 'they, them' as const,
    relation: 'family',
    relative: 'The family',
    mentor: mentor.named[0],
  };
  for (const ago of agos) {
    const heldOn = story.ago(ago);
    const answers = [BOUNDARIES, ROLE, SERVICE, PROGRESS].map(lines => told(dice, dice.pick(lines), voices));
    const how = dice.chance(0.6) ? ('in-person' as const) : ('video' as const);
    story.on(heldOn, () =>
      services.supervisions.record(mentor.worker, mentor.id, {
        heldOn,
        how,
        boundaries: answers[0] ?? null,
        aimsAndRole: answers[1] ?? null,
        viewOfService: answers[2] ?? null,
        menteeProgress: answers[3] ?? null,
        wishToContinue: 'yes',
        actions: '',
      }),
    );
  }
}

function waitingList(services: Services, story: Story, dice: Dice, people: People): void {
  for (const { mentee: index, programme, since, lastCall } of WAITING) {
    const mentee = people.mentee(index, programme, since);
    if (lastCall === null) continue;
    const heldOn = story.ago(lastCall);
    story.on(
      heldOn,
      () =>
        write(services, mentee.worker, {
          about: 'mentee',
          id: mentee.id,
          kind: 'waiting-list-check',
          to: 'mentee',
        }),
      11 * 60,
    );
    story.on(heldOn, () =>
      services.contacts.log(
        mentee.worker,
        { menteeId: mentee.id },
        { heldOn, how: 'phone', reached: true, purpose: 'waiting-list', note: dice.pick(CALLS) },
      ),
    );
  }
}

/** Applicants at each step of their check and two who were turned down, an approved one without a match, one on hold, one who left. */
function otherMentors(
  services: Services,
  charity: Charity,
  story: Story,
  people: People,
): { course: MentorPart[]; later: MentorPart[] } {
  const joanna = people.applicant(40, 'schools', 50);
  people.vetted(joanna).clear(20).lookedUp(10);
  const weighed = people.applicant(41, 'schools', 40);
  people.vetted(weighed).ask(33).see(6).weigh(4);
  const fresh = people.applicant(42, 'leaving-care', 15, 'part');
  const waiting = people.applicant(45, 'schools', 30, 'whole');
  people.vetted(waiting).ask(12).livedAbroad(11, 'Portugal');
  const doubted = people.applicant(46, 'leaving-care', 44);
  people.vetted(doubted).ask(30).see(3);
  interview(people, joanna, 21);
  interview(people, weighed, 16, 'selection', ['helen']);
  interview(people, doubted, 24);
  tellReferences(people, { joanna, weighed, fresh, waiting, doubted });
  tellRejections(
    services,
    charity,
    story,
    people.applicant(47, 'schools', 60),
    people.applicant(48, 'schools', 35),
  );
  people.mentor(39, 'schools', 25);
  tellEndings(services, charity, story, people);
  tellNotKept(
    services,
    charity,
    story,
    people.applicant(49, 'schools', 230),
    people.applicant(50, 'schools', 250),
  );
  return { course: [joanna, weighed], later: [weighed, waiting] };
}
