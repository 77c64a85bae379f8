import { assign } from './assign.mjs';

/** What any pair is worth besides how well it fits: more young people matched goes before a little better fits. */
export const WORTH_OF_A_PAIR = 100;
/** The most that a long wait adds. */
export const MOST_FOR_WAITING = 50;
const BEST = 100 + WORTH_OF_A_PAIR + MOST_FOR_WAITING;

/**
 * Who goes with whom, so that the sum over all pairs of fit, worth of a pair and wait is the greatest there is.
 * @param {object} problem as libs/matching/src/fit/problem.ts makes it: `waits` 0 to 50 and `aside` 0 or 1 for each mentee
 * @param {Int8Array} scores mentees × mentors, below 0 where two must not be matched
 * @param {(done: number, of: number) => void} [report]
 * @returns {Int32Array} the mentor of each mentee, -1 where there is nobody
 */
export function plan({ mentees, mentors, places, waits, aside }, scores, report) {
  const mentorOf = [];
  for (let mentor = 0; mentor < mentors; mentor++)
    for (let place = 0; place < Math.min(places[mentor], mentees); place++) mentorOf.push(mentor);
  const seats = mentorOf.length;
  // The shorter side asks: then what is left over of the longer one costs nothing to leave.
  const menteesAsk = mentees <= seats;
  const rows = menteesAsk ? mentees : seats;
  const columns = menteesAsk ? seats : mentees;
  const cost = new Uint8Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const mentee = menteesAsk ? row : column;
      const score = scores[mentee * mentors + mentorOf[menteesAsk ? column : row]];
      // What must not be is worth nothing, as nobody is, and is left out afterwards.
      cost[at] = score < 0 || aside[mentee] ? BEST : BEST - (score + WORTH_OF_A_PAIR + waits[mentee]);
    }
  }
  const columnOf = assign(rows, columns, cost, report);
  const chosen = new Int32Array(mentees).fill(-1);
  for (let row = 0; row < rows; row++) {
    const mentee = menteesAsk ? row : columnOf[row];
    const mentor = mentorOf[menteesAsk ? columnOf[row] : row];
    if (scores[mentee * mentors + mentor] >= 0 && !aside[mentee]) chosen[mentee] = mentor;
  }
  return chosen;
}

/** What a plan is worth. */
export const worthOf = ({ mentors, waits }, scores, mentorOf) =>
  mentorOf.reduce(
    (sum, mentor, mentee) =>
      mentor < 0 ? sum : sum + scores[mentee * mentors + mentor] + WORTH_OF_A_PAIR + waits[mentee],
    0,
  );
