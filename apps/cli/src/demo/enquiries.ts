import { HEARD_FROM } from '#recruitment';
import type { BegunCampaigns, CampaignName } from './campaigns.js';
import type { Charity, ProgrammeKey } from './charity.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

interface Asked {
  readonly name: string;
  readonly programme: ProgrammeKey;
  readonly ago: number;
  /** Which answer of the programme. */
  readonly heard: number;
  readonly message?: string;
  readonly phone?: string;
  /** By which campaign they came. */
  readonly by?: CampaignName;
  /** Days until the pack went, or how else it went on; nothing yet where it is left out. */
  readonly pack?: number;
  readonly called?: number;
  readonly closed?: { readonly after: number; readonly reason: string };
}

/** Who asked and has not applied: fresh, late, answered by mail and by phone, and gone elsewhere. */
const ASKED: readonly Asked[] = [
  {
    name: 'Bronwen Maddox',
    programme: 'schools',
    ago: 1,
    heard: 3,
    message: 'I work shifts. Does that fit?',
    by: 'autumn',
  },
  { name: 'Hugo Lindqvist', programme: 'schools', ago: 9, heard: 2, by: 'autumn' },
  { name: 'Parveen Sahota', programme: 'leaving-care', ago: 3, heard: 0, phone: '07700 900 415' },
  { name: 'Colm Devlin', programme: 'schools', ago: 24, heard: 4, pack: 2, by: 'autumn' },
  { name: 'Adaeze Nwosu', programme: 'leaving-care', ago: 31, heard: 6, phone: '07700 900 416', called: 4 },
  {
    name: 'Rosalind Pym',
    programme: 'schools',
    ago: 58,
    heard: 5,
    pack: 6,
    closed: { after: 20, reason: 'Moved to Norwich' },
  },
  {
    name: 'Tariq Anwar',
    programme: 'schools',
    ago: 96,
    heard: 1,
    pack: 10,
    by: 'summer',
    closed: { after: 40, reason: 'No answer to two calls' },
  },
];

const WELCOME: Readonly<Record<ProgrammeKey, string>> = {
  schools: 'Our mentors meet somebody of 11 to 16 once a week, at school or near by, for a year.',
  'leaving-care': 'Our mentors are there for somebody of 16 to 21 who leaves care, for a year or longer.',
};

/** Those who asked, by name. */
export type Askers = ReadonlyMap<string, { id: string }>;

export function tellEnquiries(
  services: Services,
  charity: Charity,
  story: Story,
  campaigns: BegunCampaigns,
): Askers {
  const { samuel } = charity.staff;
  for (const programme of ['schools', 'leaving-care'] as const)
    story.on(story.ago(300), () =>
      services.doors.set(samuel, charity.programmes[programme], 0, {
        open: true,
        welcome: WELCOME[programme],
        heardFrom: HEARD_FROM,
      }),
    );
  return new Map(ASKED.map(asked => [asked.name, tellOne(services, charity, story, asked, campaigns)]));
}

function tellOne(
  services: Services,
  charity: Charity,
  story: Story,
  asked: Asked,
  campaigns: BegunCampaigns,
): { id: string } {
  const worker = asked.programme === 'schools' ? charity.staff.priya : charity.staff.callum;
  const on = story.ago(asked.ago);
  const enquiry = { id: '' };
  story.on(on, async () => {
    enquiry.id = await services.enquiries.take(worker, charity.programmes[asked.programme], {
      name: asked.name,
      email: asked.phone ? null : `${asked.name.toLowerCase().replace(' ', '.')}@mail.example`,
      phone: asked.phone ?? null,
      heardFrom: HEARD_FROM[asked.heard] ?? HEARD_FROM[0],
      message: asked.message ?? '',
      enquiredOn: on,
      ownerId: worker.userId,
      campaignId: asked.by ? campaigns[asked.by].id : null,
    });
  });
  const { pack, called, closed } = asked;
  if (pack !== undefined) story.on(on.plusDays(pack), () => services.enquiries.sendPack(worker, enquiry.id));
  if (called !== undefined)
    story.on(on.plusDays(called), () =>
      services.enquiries.answeredOtherwise(worker, enquiry.id, on.plusDays(called)),
    );
  if (closed)
    story.on(on.plusDays(closed.after), () =>
      services.enquiries.close(worker, enquiry.id, on.plusDays(closed.after), closed.reason),
    );
  return enquiry;
}
