// Scores and plans in a thread of its own: pages stay quick while a city programme is planned.
import { parentPort } from 'node:worker_threads';
import { fits } from './fit.mjs';
import { plan } from './plan.mjs';

const REPORT_EVERY_MS = 250;

parentPort.on('message', ({ id, problem, wanted }) => {
  try {
    const scores = fits(problem);
    if (wanted === 'fits') return parentPort.postMessage({ id, scores }, [scores.buffer]);
    let last = Date.now();
    const mentorOf = plan(problem, scores, (done, of) => {
      const now = Date.now();
      if (now - last < REPORT_EVERY_MS) return;
      last = now;
      parentPort.postMessage({ id, done, of });
    });
    parentPort.postMessage({ id, scores, mentorOf }, [scores.buffer, mentorOf.buffer]);
  } catch (fault) {
    parentPort.postMessage({ id, error: String(fault?.message ?? fault) });
  }
});
