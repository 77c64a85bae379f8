/** Those at home with the mentees of the demo, and where. */
export const RELATIONS = ['mum', 'nan', 'dad', 'aunt', 'foster carer', 'big sister'] as const;
export const STREETS = [
  'Hornsey Road',
  'Seven Sisters Road',
  'Caledonian Road',
  'Essex Road',
  'Blackstock Road',
] as const;
export const CARERS = [
  'Ngozi',
  'Marta',
  'Denise',
  'Farida',
  'Colette',
  'Pauline',
  'Ingrid',
  'Salma',
  'Yvonne',
  'Beata',
] as const;
