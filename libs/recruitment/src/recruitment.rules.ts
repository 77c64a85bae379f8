import type { Rule } from '#practice';
import { mentorEnquiryAnswered } from './enquiry.rules.js';

export const recruitmentRules: readonly Rule[] = [mentorEnquiryAnswered];
