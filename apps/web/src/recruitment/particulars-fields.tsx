import type { ExpensesWay, ParticularsRow } from '#recruitment';
import { VersionRead } from '../casework/form-page.js';
import { answersOf } from '../casework/words.js';
import { Input, Radios } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';

const EXPENSES_WORDS: Readonly<Record<ExpensesWay, string>> = {
  'bank-transfer': 'By bank transfer',
  cash: 'In cash',
  cheque: 'By cheque',
  none: 'No expenses are wanted',
};

export const typedParticulars = (row: ParticularsRow | null): Typed =>
  row
    ? {
        emergencyName: row.emergencyName,
        emergencyRelation: row.emergencyRelation,
        emergencyPhone: row.emergencyPhone,
        expenses: row.expenses,
        version: String(row.version),
      }
    : {};

/** Asked of a mentor by staff, or answered by the mentor. */
export const ParticularsFields = ({ fields, own }: { fields: Fields; own: boolean }) => (
  <>
    <VersionRead fields={fields} />
    <Input
      {...fields.text('emergencyName')}
      label={own ? 'Whom do we call if something happens to you?' : 'Whom do we call in an emergency?'}
    />
    <Input
      {...fields.text('emergencyRelation')}
      label={own ? 'Who is that to you?' : 'Who is that to them?'}
      hint="For example: partner, sister, neighbour."
    />
    <Input {...fields.text('emergencyPhone')} label="Their phone number" type="tel" />
    <Radios
      {...fields.text('expenses')}
      label="How are expenses paid?"
      hint="Please write no account number anywhere here: whoever pays asks for it."
      answers={answersOf(EXPENSES_WORDS)}
    />
  </>
);
