import { APPLICATION, HEARD_FROM, type CampaignDetails, type EveningDetails } from '#recruitment';
import type { Charity } from './charity.js';
import type { Askers } from './enquiries.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

export type CampaignName = 'summer' | 'autumn';
export type BegunCampaigns = Readonly<Record<CampaignName, { id: string }>>;

type Described = Omit<CampaignDetails, 'startsOn' | 'endsOn' | 'ownerId'>;

const SUMMER: Described = {
  name: 'Summer: men from our own streets',
  aimedAt: 'minority-communities',
  channels: ['posters', 'visits', 'word-of-mouth', 'open-evening'],
  aim: 6,
  cost: 18_450,
  notes: 'The barber’s shop brought more people than the radio. Ask there first next time.',
};
const AUTUMN: Described = {
  name: 'Autumn: an hour a week',
  aimedAt: 'everyone',
  channels: ['posters', 'social-media', 'volunteer-centre', 'open-evening'],
  aim: 10,
  cost: 24_050,
  notes: '',
};

/** One that is over, and one in the sixth week of its plan. */
export function beginCampaigns(services: Services, charity: Charity, story: Story): BegunCampaigns {
  const begin = (details: Described, ago: number, weeks: number): { id: string } => {
    const { priya } = charity.staff;
    const campaign = { id: '' };
    const startsOn = story.ago(ago);
    story.on(startsOn.plusDays(-7), async () => {
      campaign.id = await services.campaigns.begin(
        priya,
        charity.programmes.schools,
        { ...details, startsOn, endsOn: startsOn.plusDays(weeks * 7 - 1), ownerId: priya.userId },
        { withPlan: true },
      );
    });
    return campaign;
  };
  const campaigns = { summer: begin(SUMMER, 190, 14), autumn: begin(AUTUMN, 38, 14) };
  tick(services, charity, story, campaigns.summer, 190, 15);
  // The visits to groups were arranged late, and nobody has been on the radio.
  tick(services, charity, story, campaigns.autumn, 38, 7);
  tick(services, charity, story, campaigns.autumn, 38, 10, 8);
  return campaigns;
}

/** Some steps of a plan, each ticked on the last day of its weeks or today. */
function tick(
  { data, campaignPlan }: Services,
  { staff }: Charity,
  story: Story,
  campaign: { id: string },
  ago: number,
  to: number,
  from = 0,
): void {
  const lastWeeks = [1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 6, 7, 10, 12, 14];
  for (const [nth, week] of [...lastWeeks.entries()].slice(from, to))
    story.on(story.ago(ago - week * 7 + 2), async () => {
      const [step] = await data.query<{ id: string }[]>(
        'select id from campaign_step where campaign_id = $1 and nth = $2',
        [campaign.id, nth + 1],
      );
      if (step) await campaignPlan.tick(staff.priya, step.id);
    });
}

const EVENING: Omit<EveningDetails, 'heldOn' | 'campaignId' | 'title'> = {
  from: '18:30',
  venue: 'St Mary’s Hall, Holloway Road',
  access: 'Step-free by the side door; hearing loop; children are welcome',
  accessible: true,
  notes: '',
};

const EMEKA_NAME = 'Emeka Okafor';
const EMEKA = {
  firstName: 'Emeka',
  lastName: 'Okafor',
  bornOn: '1984-03-09',
  email: 'emeka.okafor@mail.example',
  phone: '07700 900 431',
  address: '12 Lantern Street, London',
  postcode: 'N7 0AB',
  heardFrom: HEARD_FROM[5],
  why: 'At the barber’s the boys talk to me more than to their teachers.',
  times: 'Mondays; Sunday afternoons',
  history: 'Barber since 2006, with a shop of my own since 2015',
  gaps: 'None',
  referee1Name: 'Grace Mensah',
  referee1Knows: 'I trained with her for four years',
  referee1Email: 'grace.mensah@barbers.example',
  referee2Name: 'Tunde Bello',
  referee2Knows: 'We run the street football together',
  referee2Email: 'tunde.bello@football.example',
  barred: 'no',
  convictions: 'no',
  conductAgreed: 'yes',
  mayHold: 'yes',
};

/** An evening of either campaign with who came, and one in the coming week. */
export function tellEvenings(
  services: Services,
  charity: Charity,
  story: Story,
  campaigns: BegunCampaigns,
  askers: Askers,
): void {
  const { priya } = charity.staff;
  const plan = (title: string, campaign: CampaignName, known: number, held: number): { id: string } => {
    const evening = { id: '' };
    story.on(story.ago(known), async () => {
      evening.id = await services.openEvenings.plan(priya, charity.programmes.schools, {
        ...EVENING,
        title,
        heldOn: story.ago(held),
        campaignId: campaigns[campaign].id,
      });
    });
    return evening;
  };
  const came = (evening: { id: string }, ago: number, names: readonly string[]): void =>
    story.on(
      story.ago(ago),
      () =>
        services.openEvenings.came(
          priya,
          evening.id,
          1,
          names.flatMap(name => askers.get(name)?.id ?? []),
        ),
      20 * 60,
    );
  const atTheDoor = (evening: { id: string }, ago: number, name: string, phone: string): void =>
    story.on(
      story.ago(ago),
      async () => {
        const message = 'Came along with a friend';
        const enquiry = { name, email: null, phone, heardFrom: HEARD_FROM[5], message };
        const id = await services.openEvenings.atTheDoor(priya, evening.id, enquiry);
        await services.enquiries.answeredOtherwise(priya, id, story.ago(ago));
        door.set(name, id);
      },
      20 * 60 + 30,
    );
  const door = new Map<string, string>();
  const summer = plan('Men who listen', 'summer', 150, 94);
  came(summer, 94, ['Tariq Anwar']);
  atTheDoor(summer, 94, EMEKA_NAME, '07700 900 431');
  atTheDoor(summer, 94, 'Idris Warsame', '07700 900 432');
  story.on(story.ago(19), async () => {
    const programmeId = charity.programmes.schools;
    const form = await services.formReads.standing(programmeId, APPLICATION, story.ago(19));
    if (!form) return;
    const taken = { form, receivedOn: story.ago(19), ownerId: priya.userId };
    await services.applications.take(priya, {
      ...taken,
      sent: EMEKA,
      enquiryId: door.get(EMEKA_NAME) ?? null,
    });
  });
  const coffee = plan('Coffee with two mentors', 'autumn', 30, 6);
  came(coffee, 6, ['Colm Devlin', 'Hugo Lindqvist']);
  atTheDoor(coffee, 6, 'Yusra Ali', '07700 900 433');
  plan('Meet a mentor', 'autumn', 25, -5);
}
