import { describe, expect, it } from '@jest/globals';
import type { SurveyKind } from '#kernel';
import { judgeSurvey } from './surveys.js';

const KIND: SurveyKind = {
  key: 'training-feedback',
  title: 'Feedback',
  many: 'answers',
  responses: '',
  tables: [],
};

describe('a survey', () => {
  it.each([
    [0, 0, 'gap', 'Answers: nobody was asked in the period.'],
    [8, 0, 'gap', 'Answers: 0 of 8 who were asked in the period; needed: 5.'],
    [8, 4, 'at-risk', 'Answers: 4 of 8 who were asked in the period; needed: 5. Too few to judge by.'],
    [8, 5, 'ready', 'Answers: 5 of 8 who were asked in the period. Too few to judge by.'],
    [12, 9, 'ready', 'Answers: 9 of 12 who were asked in the period. Too few to judge by.'],
    [12, 10, 'ready', 'Answers: 10 of 12 who were asked in the period.'],
  ])(
    'of %i who were asked and %i who answered is judged by how many answered',
    (asked, answered, status, why) => {
      expect(judgeSurvey(KIND, { asked, answered })).toEqual({ status, why });
    },
  );
});
