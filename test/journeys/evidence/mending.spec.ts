import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Reviews } from '#mentoring';
import { Casework } from '../../builders/casework.js';
import { endMatch } from '../../builders/matching.js';
import type { Page } from '../../support/page.js';
import { useTestApp } from '../../support/app.js';

describe('what a manager is offered beside what was not kept', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const hrefs = (page: Page) => page.links().map(link => link.href);

  it('says of a review missed before a match ended that it stays missed, and offers no form for it', async () => {
    const ended = await casework.aMatch('2026-05-02', { mentee: 'Zuri Bello', mentor: 'Ian Frost' });
    const priya = await app.actor('priya');
    await casework.on('2026-09-15', () => endMatch(app, priya, ended.id, LocalDate.of('2026-09-15')));
    const page = await (await app.signedInAs('samuel')).get('/quality/qim/44');
    expect(page.text()).toContain('Zuri Bello, Ian Frost, due 2 August 2026, not done before it ended');
    expect(page.text()).toContain('it stays missed');
    expect(hrefs(page)).not.toContain(`/matches/${ended.id}/reviews/new`);
    expect(hrefs(page)).toContain(`/matches/${ended.id}`);
  });

  it('leads to the form of what is still owed, and to the record only of whoever may read it', async () => {
    const late = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Will Page' });
    const record = await app.service(Reviews).record(await app.actor('priya'), late.id, {
      heldOn: LocalDate.of('2026-08-20'),
      mentorPresent: false,
      aimsAndProgress: 'Reads aloud in class now',
      wishToContinue: 'yes',
      stillNeeded: 'yes',
      viewOfService: 'Likes it',
      outcome: 'continue',
      outcomeNote: '',
      lateReason: '',
    });
    const managers = hrefs(await (await app.signedInAs('samuel')).get('/quality/qim/44'));
    const coordinators = hrefs(await (await app.signedInAs('priya')).get('/quality/qim/44'));
    expect(coordinators).toContain(`/matches/${late.id}/reviews/new`);
    expect([coordinators.includes(`/reviews/${record}`), managers.includes(`/reviews/${record}`)]).toEqual([
      true,
      false,
    ]);
    expect(managers).toContain(`/matches/${late.id}`);
  });
});

describe('the form of a pack', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const ticked = (page: Page) =>
    page.form('/quality/packs/new').fields.flatMap(([name, value]) => (name === 'programmes' ? [value] : []));

  it('opens with the framework and the programme that one came from', async () => {
    const samuel = await app.signedInAs('samuel');
    const from = (await samuel.get('/quality/mqf?programme=schools')).link('Build a pack') ?? '';
    const form = await samuel.get(from);
    expect([form.field('framework'), ticked(form)]).toEqual(['mqf', [app.charity.programmes.schools]]);
    expect(ticked(await samuel.get('/quality/packs/new?framework=none'))).toHaveLength(2);
  });

  it('opens with the one programme of somebody who manages one', async () => {
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', now())`,
      [app.charity.people.ada, app.charity.programmes['leaving-care']],
    );
    const form = await (await app.signedInAs('ada')).get('/quality/packs/new?framework=qim');
    expect(ticked(form)).toEqual([app.charity.programmes['leaving-care']]);
  });
});
