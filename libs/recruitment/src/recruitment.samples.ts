import type { SampleKind } from '#kernel';
import { interviewSample } from './interviews.samples.js';
import { referenceSample } from './references.samples.js';

export const recruitmentSamples: readonly SampleKind[] = [referenceSample, interviewSample];
