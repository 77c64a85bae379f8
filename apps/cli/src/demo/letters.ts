import { newId, type Actor } from '#kernel';
import type { LetterAsk } from '#letters';
import type { Charity } from './charity.js';
import type { MenteePart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** What a worker writes where nothing was known to fill in. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['[waiting time: write this]', 'about three months'],
  ['[other service: write this]', 'The Lighthouse, 020 7946 0999'],
];
const OWN_WORDS_AGO = 300;

/** Writes a letter as a worker does: sees it filled in, mends what is open, sends it, or prints it without an address. */
export async function write(services: Services, worker: Actor, ask: LetterAsk): Promise<void> {
  const { subject, body, template, to } = await services.letters.compose(worker, ask);
  await services.letters.send(worker, ask, {
    occasion: newId(),
    templateNumber: template.number,
    channel: to.email ? 'email' : 'print',
    subject,
    body: WRITTEN.reduce((text, [open, words]) => text.replaceAll(open, words), body),
  });
}

/** To the young person, and to a parent or carer where that was agreed. */
export async function welcome(services: Services, { id, worker }: MenteePart): Promise<void> {
  const about = 'mentee' as const;
  await write(services, worker, { about, id, kind: 'welcome-mentee', to: 'mentee' });
  const { people } = await services.letters.caseOf(worker, about, id);
  const carer = people.find(({ part }) => part === 'carer');
  const agreed = await services.consentReads.standing(id, services.clock.today());
  if (carer && agreed['third-parties'])
    await write(services, worker, { about, id, kind: 'welcome-carer', to: carer.key });
}

/** Schools worded one letter for themselves. */
export function ownWords(services: Services, charity: Charity, story: Story): void {
  story.on(story.ago(OWN_WORDS_AGO), () =>
    services.letterTemplates.word(charity.staff.samuel, charity.programmes.schools, 'welcome-mentee', 0, {
      subject: 'Welcome to Lantern, {{first name}}',
      body: `Dear {{first name}}

Welcome to Lantern. You decide what you would like to talk about and do with your mentor, and you can stop whenever you like.

{{worker}} is your worker. Call 020 7946 0188 if anything worries you, or if something about mentoring is not right for you. What you tell us stays with us unless somebody is in danger.

You are welcome at the hub on any Thursday from four: there is toast.

{{sender}}
{{programme}}`,
    }),
  );
}
