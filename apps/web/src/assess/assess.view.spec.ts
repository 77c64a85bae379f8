import { describe, expect, it } from '@jest/globals';
import type { AssessorVisit, Manifest } from '#evidence';
import { nobody } from '../shell/viewer.js';
import { assessPage } from './assess.view.js';

describe('the pack as an assessor reads it', () => {
  it('lists the case studies beside the folders of the indicators', () => {
    const paths = ['case-studies/case-study-mentee-1.pdf', 'index.pdf', 'indicators/44-plan/summary.pdf'];
    const manifest = {
      framework: { name: 'Award' },
      programmes: ['Schools'],
      ...{ from: '2025-11-23', to: '2026-11-22', asOf: '2026-11-22', profile: 'coded' },
      files: paths.map(path => ({ path })),
    } as unknown as Manifest;
    const visit = { assessor_name: 'Jean Muir', ends_on: '2026-12-15' } as AssessorVisit;
    const html = assessPage(nobody('n'), visit, manifest);
    expect([...html.matchAll(/<h2[^>]*>([^<]+)</g)].map(found => found[1])).toEqual([
      'Case studies',
      '44 plan',
    ]);
    expect(html).toContain('/assess/pack/files/case-studies/case-study-mentee-1.pdf');
  });
});
