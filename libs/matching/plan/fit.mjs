/** Why two cannot be matched. Anything from 0 up is how well they fit, in percent. */
export const FORBIDDEN = -1;
export const AGAINST_A_WISH = -2;
export const OUT_OF_REACH = -3;

const SAME_PLACE = 1;
const ONE_COMES = 0.75;
const BOTH_COME = 0.5;

/**
 * How well each mentee and mentor fit, mentee by mentee: percent of what weighs for that mentee, or why not.
 * @param {object} problem as libs/matching/src/fit/problem.ts makes it
 * @returns {Int8Array} mentees × mentors
 */
export function fits(problem) {
  const { mentees, mentors, criteria, reach, must, wishes, forbidden } = problem;
  const scores = new Int8Array(mentees * mentors);
  for (const pair of forbidden) scores[pair] = FORBIDDEN;
  const wish = criteria[wishes];
  const asked = criteria.map(({ words, ofMentee }) => countsOf(mentees, words, ofMentee));
  for (let mentee = 0; mentee < mentees; mentee++) {
    const live = criteria
      .map((criterion, at) => ({ ...criterion, asked: asked[at][mentee] }))
      .filter(criterion => criterion.asked > 0 && criterion.weight > 0);
    const total = live.reduce((sum, { weight }) => sum + weight, reach.weight);
    for (let mentor = 0; mentor < mentors; mentor++) {
      const at = mentee * mentors + mentor;
      if (scores[at] < 0) continue;
      if (must[mentee] && wish && shared(wish, mentee, mentor) < asked[wishes][mentee]) {
        scores[at] = AGAINST_A_WISH;
        continue;
      }
      const near = nearness(reach, mentee, mentor);
      if (!near) {
        scores[at] = OUT_OF_REACH;
        continue;
      }
      let sum = near * reach.weight;
      for (const criterion of live) {
        const most = Math.min(criterion.asked, criterion.cap);
        sum += (criterion.weight * Math.min(shared(criterion, mentee, mentor), most)) / most;
      }
      scores[at] = total > 0 ? Math.round((100 * sum) / total) : 0;
    }
  }
  return scores;
}

function nearness({ words, ofMentee, ofMentor, homeOfMentee, homeOfMentor }, mentee, mentor) {
  const here = homeOfMentee[mentee];
  const there = homeOfMentor[mentor];
  const holds = (masks, who, bit) => ((masks[who * words + (bit >> 5)] >>> (bit & 31)) & 1) === 1;
  if (here === there && holds(ofMentee, mentee, here)) return SAME_PLACE;
  if (holds(ofMentee, mentee, there) || (holds(ofMentor, mentor, here) && holds(ofMentee, mentee, here)))
    return ONE_COMES;
  for (let word = 0; word < words; word++)
    if (ofMentee[mentee * words + word] & ofMentor[mentor * words + word]) return BOTH_COME;
  return 0;
}

function shared({ words, ofMentee, ofMentor }, mentee, mentor) {
  let count = 0;
  for (let word = 0; word < words; word++)
    count += bitsOf(ofMentee[mentee * words + word] & ofMentor[mentor * words + word]);
  return count;
}

const countsOf = (many, words, masks) =>
  Uint16Array.from({ length: many }, (_, who) => {
    let count = 0;
    for (let word = 0; word < words; word++) count += bitsOf(masks[who * words + word]);
    return count;
  });

function bitsOf(mask) {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
