import type { SampleKind } from '#kernel';
import { referenceSample } from './references.samples.js';

export const recruitmentSamples: readonly SampleKind[] = [referenceSample];
