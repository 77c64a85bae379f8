import type { SampleKind } from '#kernel';
import { applicantSamples } from './applicant.samples.js';
import { interviewSample } from './interviews.samples.js';
import { referenceSample } from './references.samples.js';

export const recruitmentSamples: readonly SampleKind[] = [
  ...applicantSamples,
  referenceSample,
  interviewSample,
];
