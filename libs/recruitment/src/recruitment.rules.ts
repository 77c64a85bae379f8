import type { Rule } from '#practice';

export const recruitmentRules: readonly Rule[] = [];
