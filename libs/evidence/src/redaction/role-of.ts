import type { PersonRole } from '#redaction';

const WORDS: readonly (readonly [RegExp, PersonRole])[] = [
  [/\b(?:step|half)?[ -]?(?:brother|sister|sibling|twin)\b/i, 'sibling'],
  [
    /\b(?:carer|guardian|parent|mother|father|mum|mam|dad|step\w+|foster|kinship|gran\w*|nan\w*|aunt\w*|uncle)\b/i,
    'carer',
  ],
  [/\b(?:refer\w+|social worker|teacher|yot|youth justice|officer|key ?worker)\b/i, 'referrer'],
  [/\breferee\b/i, 'referee'],
];

/** Who somebody is to a mentee, from the relation that was written down. */
export function roleOf(relation: string | null, emergency: boolean): PersonRole {
  const fits = WORDS.find(([words]) => words.test(relation ?? ''));
  return fits?.[1] ?? (emergency ? 'emergency contact' : 'supporter');
}
