import type { Rule } from '#practice';
import { mentorApplicationComplete } from './application.rules.js';
import { mentorEnquiryAnswered } from './enquiry.rules.js';

export const recruitmentRules: readonly Rule[] = [mentorEnquiryAnswered, mentorApplicationComplete];
