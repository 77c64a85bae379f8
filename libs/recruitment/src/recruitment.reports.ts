import type { ReportKind } from '#kernel';

export const recruitmentReports: readonly ReportKind[] = [];
