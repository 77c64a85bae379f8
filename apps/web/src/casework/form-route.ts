import type { Response } from 'express';
import type { ComponentChildren } from 'preact';
import { Refusal } from '#kernel';
import { noProblems, type Problems } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { type FormPage, submit } from '../shell/submit.js';
import { formPage, type FormPageProps } from './form-page.js';

interface Asking<T extends object> {
  readonly Form: new () => T;
  /** What it holds when it is opened: what stands on record, or today. */
  readonly typed?: Typed;
  /** Whether the step can be taken now. @throws Refusal naming everything that stands in the way */
  open?(): Promise<void>;
  /** Takes the step; answers with the path to go to. */
  act(form: T): Promise<string>;
}

/** The usual page: the questions of one form and one button. */
interface UsualPage extends Omit<FormPageProps, 'typed' | 'problems'> {
  readonly body: (fields: Fields) => ComponentChildren;
}

/** A form, told once for both who open it and who send it. */
export type FormRoute<T extends object> = Asking<T> & UsualPage;

/** The same with a page that is laid out in its own way. */
export interface OwnFormRoute<T extends object> extends Asking<T> {
  readonly page: FormPage;
}

type AnyRoute<T extends object> = FormRoute<T> | OwnFormRoute<T>;

/** Opens the form: at 409, with what stands in the way, where the step is not open. */
export async function showForm(response: Response, route: AnyRoute<object>): Promise<string> {
  const problems = await problemsOf(route);
  if (problems.reasons.length) response.status(409);
  return pageOf(route)(route.typed ?? {}, problems);
}

/** Takes what was sent: the act, or the same page with everything that was typed. */
export function sendForm<T extends object>(
  response: Response,
  route: AnyRoute<T>,
  sent: unknown,
): Promise<void> {
  return submit(response, readForm(route.Form, sent), pageOf(route), form => route.act(form));
}

const pageOf = <T extends object>(route: AnyRoute<T>): FormPage =>
  'page' in route ? route.page : (typed, problems) => formPage({ ...route, typed, problems }, route.body);

async function problemsOf(route: AnyRoute<object>): Promise<Problems> {
  try {
    await route.open?.();
    return noProblems;
  } catch (error) {
    if (error instanceof Refusal) return { fields: {}, reasons: error.reasons };
    throw error;
  }
}
