import { type Catalogue, type Framework, INTERVIEW_KINDS, type InterviewKind } from '#evidence';
import { isId, LocalDate, NotFound } from '#kernel';
import type { Query } from '../quality-scope.js';

export const withInterviews = (catalogue: Catalogue): readonly Framework[] =>
  catalogue.frameworks.filter(one => one.interviews);

/** The framework that the address names, else the first that has interviews. @throws NotFound */
export function frameworkIn(catalogue: Catalogue, query: Query): Framework {
  const all = withInterviews(catalogue);
  const found = query['framework'] === undefined ? all[0] : all.find(one => one.id === query['framework']);
  if (!found) throw new NotFound();
  return found;
}

export function kindIn(query: Query): InterviewKind {
  const found = INTERVIEW_KINDS.find(one => one === query['kind']);
  if (!found) throw new NotFound();
  return found;
}

export function personIn(query: Query): string {
  const { person } = query;
  if (!isId(person)) throw new NotFound();
  return person;
}

/** `2026-11-22_<id>`: where the page before ended. */
export function afterIn(query: Query): { day: string; id: string } | null {
  const { after } = query;
  if (typeof after !== 'string') return null;
  const [day = '', id] = after.split('_');
  if (!LocalDate.parse(day) || !isId(id)) throw new NotFound();
  return { day, id };
}
