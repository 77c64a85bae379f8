import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ruleBook } from '#evidence';
import { FixedClock } from '#kernel';
import type { CliContext, Command } from '../../apps/cli/src/command.js';
import { command as practiceFacts } from '../../apps/cli/src/practice-facts.js';
import { command as practiceOccurrences } from '../../apps/cli/src/practice-occurrences.js';
import { command as practiceRules } from '../../apps/cli/src/practice-rules.js';
import { rulesPage } from '../../apps/cli/src/rules-page.js';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

const BUILT = [
  'specific-needs-support',
  'ending-planned',
  'ending-celebrated',
  'unexpected-ending-supported',
  'ending-confirmed',
  'mentee-exit-feedback',
  'supporter-exit-feedback',
  'onward-opportunity-offered',
  'matching-profiles-complete',
  'match-decision-recorded',
  'mentor-briefed-on-mentee',
  'introduced-by-staff',
  'match-risk-assessed',
  'case-manager-named',
  'waiting-mentee-reviewed',
  'mentor-handbook-given',
  'mentor-exit-interview',
  'mentor-trial-period-reviewed',
  'mentor-policies-acknowledged',
  'badge-issued',
  'mentor-vetting-clear',
  'mentor-vetting-renewed',
  'certificate-content-disposed',
  'eligibility-at-eighteen',
  'custody-visit-cleared',
  'staff-references',
  'staff-vetting-clear',
  'staff-vetting-renewed',
  'staff-training-current',
  'initial-training-complete',
  'training-performance-noted',
  'safeguarding-training-current',
  'training-outline-given',
  'training-feedback-gathered',
  'refresher-training-offered',
  'training-needs-identified',
  'eligibility-assessed',
  'mentee-risk-assessed',
  'activity-risk-assessment',
  'risk-actions-done',
  'home-risk-assessed',
  'mentee-consents-recorded',
  'carer-consent-recorded',
  'mentee-informed',
  'mentee-inducted',
  'mentee-safeguarding-briefed',
  'mentee-skills-training',
  'carer-key-contact-given',
  'agreement-signed',
  'capacity-respected',
  'mentee-review',
  'first-check-in',
  'fifth-meeting-check-in',
  'meeting-frequency-kept',
  'early-match-review-in-custody',
  'session-recorded',
  'mentee-contact',
  'mentor-supervision',
  'mentor-contact',
  'new-mentor-extra-contact',
  'on-hold-followed-up',
  'document-review',
  'referrer-contact',
  'carer-contact',
  'referral-acknowledged',
  'referral-decided',
  'declined-referral-signposted',
  'referral-form-complete',
  'equalities-asked',
  'mentor-enquiry-answered',
  'mentor-application-complete',
  'mentor-references',
  'third-referee-asked',
  'mentor-interview',
  'post-training-interview',
  'selection-reasons-recorded',
  'unsuccessful-applicant-fed-back',
  'supplementary-evidence-sent',
  'case-study-consented',
];

describe('the practice commands', () => {
  const database = useDatabase();
  let records: Records;
  beforeEach(async () => void (records = await Records.of(database.app)));

  const run = async (command: Command, ...args: string[]): Promise<string> => {
    const lines: string[] = [];
    const clock = FixedClock.on('2026-11-22');
    const context = {
      data: database.app,
      clock,
      today: clock.today(),
      print: (line: string) => void lines.push(line),
    };
    // These commands use nothing else of what a command may use.
    await command.run(args, context as unknown as CliContext);
    return lines.join('\n');
  };
  const json = async (command: Command, ...args: string[]): Promise<unknown> =>
    JSON.parse(await run(command, ...args, '--json'));

  it('list every built rule with its limits and the file that declares it', async () => {
    await records.limit('mentee-review', '2026-02-01', { months: 2 });
    const rules = (await json(practiceRules)) as { key: string; declaredIn: string }[];

    expect(rules.map(rule => rule.key).sort()).toEqual([...BUILT].sort());
    for (const { key, declaredIn } of rules)
      expect(readFileSync(declaredIn, 'utf8')).toContain(`key: '${key}'`);
    expect(rules.find(rule => rule.key === 'mentee-review')).toMatchObject({
      title: 'Mentee reviewed',
      shape: 'recurring',
      subject: 'match',
      limits: { default: '3 months', noticeDays: 14 },
    });
    expect(await run(practiceRules)).toContain('mentee-review');
  });

  it('answer as of a day, and for one programme', async () => {
    const match = await records.match('2026-01-10');
    await records.review(match.id, '2026-04-08');
    const asked = ['mentee-review', '--subject', match.id, '--as-of', '2026-04-30'];

    expect(await json(practiceOccurrences, ...asked)).toMatchObject([
      {
        rule: 'mentee-review',
        subject_type: 'match',
        opened_on: '2026-01-10',
        due_on: '2026-04-10',
        done_on: '2026-04-08',
        state: 'done',
      },
      { opened_on: '2026-04-08', due_on: '2026-07-08', done_on: null, state: 'upcoming' },
    ]);
    expect(await run(practiceOccurrences, ...asked)).toContain('2 occurrences of mentee-review');
    expect(await json(practiceFacts, 'mentee-review', '--subject', match.id)).toMatchObject({
      relations: { spells: [{ subject_id: match.id }], events: [{ done_on: '2026-04-08' }] },
    });
    await expect(run(practiceOccurrences, ...asked, '--programme', 'nowhere')).rejects.toThrow(
      'no programme',
    );
  });

  it.each([
    [['nothing'], 'There is no built rule "nothing"'],
    [[], 'Name a rule'],
    [['mentee-review', '--as-of', 'today'], '--as-of must be a day'],
    [['mentee-review', '--topic', 'weather'], 'has no topic'],
    [['mentee-review', '--recorded-by', '2026-01-01'], '--recorded-by must be an instant'],
    [['mentee-review', '--subject', "' or 1=1"], '--subject must be the id'],
  ])('say what is wrong with %j', async (args, sentence) => {
    await expect(run(practiceOccurrences, ...args)).rejects.toThrow(sentence);
  });

  it('write docs/rules.md', () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(`${rulesPage(ruleBook.rules)}\n`);
  });
});
