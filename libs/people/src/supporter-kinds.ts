export const SUPPORTER_KINDS = ['carer', 'referrer', 'professional', 'supporter'] as const;
/** What somebody is to the practice: it decides with whom staff keep in touch. */
export type SupporterKind = (typeof SUPPORTER_KINDS)[number];

const WORDS: readonly (readonly [RegExp, SupporterKind])[] = [
  [/\brefer\w*/i, 'referrer'],
  [
    /\b(?:carer|guardian|parent|mother|father|mum|mam|dad|step\w+|foster|kinship|gran\w*|nan\w*|aunt\w*|uncle)\b/i,
    'carer',
  ],
  [/\b(?:social worker|teacher|tutor|yot|youth justice|officer|key ?worker|nurse)\b/i, 'professional'],
];

/** What the relation that was written down says, where nobody has chosen. */
export const kindOf = (relation: string): SupporterKind =>
  WORDS.find(([words]) => words.test(relation))?.[1] ?? 'supporter';
