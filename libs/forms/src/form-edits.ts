import { Invalid, Refusal } from '#kernel';
import { type FormBody, type FormField, MOST_ANSWERS, MOST_FIELDS } from './form-body.js';

/** What a manager says of a question; its key stays, and so does the kind of a fixed one. */
export type AskedField = Omit<FormField, 'key' | 'fixed'>;

/** Changes of a draft as plain functions: the body before, the body after. Each throws Invalid or Refusal. */
export const addField = (body: FormBody, key: string, field: AskedField): FormBody => {
  if (body.fields.length >= MOST_FIELDS)
    throw new Refusal('form-full', `A form has ${MOST_FIELDS} questions at most: take one out first`);
  return { ...body, fields: [...body.fields, { ...checked(field), key, fixed: false }] };
};

export const correctField = (body: FormBody, key: string, field: AskedField): FormBody => ({
  ...body,
  fields: body.fields.map(each => {
    if (each.key !== key) return each;
    const { kind, required, answers } = each;
    // What is read by its key keeps the meaning that its readers rely on.
    return { ...checked(each.fixed ? { ...field, kind, required, answers } : field), key, fixed: each.fixed };
  }),
});

export function removeField(body: FormBody, key: string): FormBody {
  if (body.fields.find(each => each.key === key)?.fixed)
    throw new Refusal('field-fixed', 'This question is needed elsewhere: it can be reworded and moved only');
  return { ...body, fields: body.fields.filter(each => each.key !== key) };
}

/** One place up or down; at either end it stays where it is. */
export function moveField(body: FormBody, key: string, way: 'up' | 'down'): FormBody {
  const from = body.fields.findIndex(each => each.key === key);
  const to = way === 'up' ? from - 1 : from + 1;
  const fields = [...body.fields];
  const [one, other] = [fields[from], fields[to]];
  if (!one || !other) return body;
  fields[from] = other;
  fields[to] = one;
  return { ...body, fields };
}

function checked(field: AskedField): AskedField {
  const offers = field.kind === 'choice' || field.kind === 'several';
  const answers = offers ? [...new Set(field.answers.map(each => each.trim()).filter(Boolean))] : [];
  if (offers && answers.length < 2)
    throw new Invalid({ answers: 'Write at least two answers, each on its own line' });
  if (answers.length > MOST_ANSWERS) throw new Invalid({ answers: `Offer ${MOST_ANSWERS} answers at most` });
  if (answers.some(each => each.length > 120))
    throw new Invalid({ answers: 'Keep each answer below 120 letters' });
  return { ...field, answers };
}
