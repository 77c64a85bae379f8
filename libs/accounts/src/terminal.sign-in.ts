import type { DataSource } from 'typeorm';
import { type Actor, type Clock, Refusal } from '#kernel';
import { UnitOfWork } from '#platform';
import { actorByEmail } from './actor.reads.js';
import { Attempts } from './attempts.js';
import { Organisations } from './organisations.reads.js';
import { SignIn } from './sign-in.service.js';

/** Somebody proves at a terminal who they are: the same limits on guessing as on the page. @throws Refusal */
export async function signInAtTerminal(
  source: DataSource,
  clock: Clock,
  email: string,
  password: string,
): Promise<Actor> {
  const signIn = new SignIn(
    source,
    new Attempts(source, clock),
    new Organisations(source),
    new UnitOfWork(source, clock),
  );
  const outcome = await signIn.judge(email, password, 'terminal');
  if (outcome.kind === 'too-many')
    throw new Refusal('too-many-tries', 'There were too many tries. Wait five minutes.');
  const actor = outcome.kind === 'right' ? await actorByEmail(source, email.trim(), 'terminal') : null;
  if (!actor) throw new Refusal('sign-in-wrong', `The password does not belong to ${email}.`);
  return actor;
}
