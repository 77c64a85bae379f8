import type { SampleKind } from '#kernel';

export const recruitmentSamples: readonly SampleKind[] = [];
