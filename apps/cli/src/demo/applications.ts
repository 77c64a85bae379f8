import { DECLINED } from '#equality';
import type { LocalDate } from '#kernel';
import { APPLICATION, HEARD_FROM, STANDARD_APPLICATION } from '#recruitment';
import type { Charity } from './charity.js';
import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

const WHY = [
  'A teacher stayed behind for me when nobody else did. I would like to do that for somebody.',
  'I moved here at fourteen and knew nobody. I remember how that was.',
  'I retired last year and have time, patience and a bus pass.',
  'My own children are grown. I like how young people argue.',
];
const HISTORY = [
  'Shop work 2008 to 2012, nurse since 2013.',
  'School until 2004, army until 2010, bus driver since.',
  'Teaching assistant 1989 to 2024, then retired.',
  'Degree in 2016, travelled until June 2017, since then in an office.',
];

/** The form of both programmes, from well before anybody of the demo applied. */
export function publishApplications(
  services: Services,
  charity: Charity,
  story: Story,
  opened: LocalDate,
): void {
  for (const programme of ['schools', 'leaving-care'] as const) {
    const of = {
      programmeId: charity.programmes[programme],
      purpose: APPLICATION,
      standard: STANDARD_APPLICATION,
    };
    story.on(opened, () => services.forms.publish(charity.staff.samuel, of, 0, opened), 8 * 60);
  }
}

interface Known {
  readonly bornOn: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
}

/** Where an application stands: begun with a worker, whole, or on the short list. */
export type ApplicationStep = 'part' | 'whole' | 'shortlisted';

const answersOf = (
  { named: [first, last] }: MentorPart,
  known: Known,
  index: number,
  part: boolean,
): Readonly<Record<string, string>> => ({
  ...known,
  firstName: first,
  ...(last && { lastName: last }),
  heardFrom: HEARD_FROM[index % HEARD_FROM.length] ?? HEARD_FROM[0],
  why: WHY[index % WHY.length] ?? '',
  times: index % 2 ? 'Weekday evenings' : 'Saturdays, and Tuesday after four',
  history: HISTORY[index % HISTORY.length] ?? '',
  gaps: 'None',
  referee1Name: 'Margaret Onslow',
  referee1Knows: 'My manager for six years',
  referee1Email: `m.onslow${index}@work.example`,
  referee2Name: 'Femi Balogun',
  referee2Knows: 'We ran the holiday club together for three summers',
  referee2Email: `f.balogun${index}@club.example`,
  barred: 'no',
  convictions: index % 10 === 0 ? 'yes' : 'no',
  ...(index % 10 === 0 && { selfDisclosure: 'A fine for travelling without a ticket when I was nineteen.' }),
  ...(part ? {} : { conductAgreed: 'yes', mayHold: 'yes' }),
});

/** The application that a file began with, and the short list some days after. */
export function tellApplication(
  services: Services,
  story: Story,
  part: MentorPart,
  told: { readonly applied: LocalDate; readonly index: number; readonly step: ApplicationStep },
): void {
  const { applied, index, step } = told;
  story.on(
    applied,
    async () => {
      const [known] = await services.data.query<Known[]>(
        `select p.born_on as "bornOn", p.email, p.phone, p.address, p.postcode
         from mentor m join person p on p.id = m.person_id where m.id = $1`,
        [part.id],
      );
      if (known)
        await services.applications.complete(
          part.worker,
          part.id,
          0,
          answersOf(part, known, index, step === 'part'),
        );
    },
    11 * 60,
  );
  // Whoever has not finished the form is asked when they do.
  if (step !== 'part' && index % 12 !== 5)
    story.on(applied.plusDays(3), () => tellEquality(services, part, index), 15 * 60);
  const listed = applied.plusDays(5);
  if (step === 'shortlisted')
    story.on(listed, () => services.applications.shortlist(part.worker, part.id, listed));
}

/** Asked on the phone; one in nine would rather not say anything. */
async function tellEquality(services: Services, part: MentorPart, index: number): Promise<void> {
  const { questions } = await services.applicantEquality.ofMentor(part.worker, part.id);
  const chosen = Object.fromEntries(
    questions.map(({ key, answers }, nth) => {
      const codes = [...Object.keys(answers), DECLINED];
      return [key, codes[(index * (nth + 3) + nth) % Math.min(codes.length, 7)] ?? null];
    }),
  );
  const declines = index % 9 === 4;
  await services.applicantEquality.record(part.worker, part.id, { declines, chosen: declines ? {} : chosen });
}
