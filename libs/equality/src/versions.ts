import { AFTER_ETHNICITY, COMMUNITY, type EqualityQuestion, type Nation, SEX_QUESTION } from './questions.js';

export interface EqualityVersion {
  /** Stands on each row of answers, so that a code is read with the list that it was chosen from. */
  readonly key: string;
  readonly nation: Nation;
  /** The first day on which it was asked, as YYYY-MM-DD. */
  readonly from: string;
  readonly questions: readonly EqualityQuestion[];
}

const ENGLAND_AND_WALES = {
  'white-british': 'White: English, Welsh, Scottish, Northern Irish or British',
  'white-irish': 'White: Irish',
  'white-traveller': 'White: Gypsy or Irish Traveller',
  'white-roma': 'White: Roma',
  'white-other': 'White: another background',
  'mixed-caribbean': 'Mixed: White and Black Caribbean',
  'mixed-african': 'Mixed: White and Black African',
  'mixed-asian': 'Mixed: White and Asian',
  'mixed-other': 'Mixed: another background',
  'asian-indian': 'Asian: Indian',
  'asian-pakistani': 'Asian: Pakistani',
  'asian-bangladeshi': 'Asian: Bangladeshi',
  'asian-chinese': 'Asian: Chinese',
  'asian-other': 'Asian: another background',
  'black-caribbean': 'Black: Caribbean',
  'black-african': 'Black: African',
  'black-other': 'Black: another background',
  'other-arab': 'Arab',
  'other-any': 'Another ethnic group',
};
const SCOTLAND = {
  'white-scottish': 'White: Scottish',
  'white-british': 'White: other British',
  'white-irish': 'White: Irish',
  'white-polish': 'White: Polish',
  'white-traveller': 'White: Gypsy or Traveller',
  'white-roma': 'White: Roma',
  'white-show': 'White: Showman or Showwoman',
  'white-other': 'White: another background',
  'mixed-any': 'Mixed or several groups',
  'asian-pakistani': 'Asian: Pakistani, also Scottish or British',
  'asian-indian': 'Asian: Indian, also Scottish or British',
  'asian-bangladeshi': 'Asian: Bangladeshi, also Scottish or British',
  'asian-chinese': 'Asian: Chinese, also Scottish or British',
  'asian-other': 'Asian: another background',
  'black-african': 'African, also Scottish or British',
  'black-caribbean': 'Caribbean or Black',
  'other-arab': 'Arab, also Scottish or British',
  'other-any': 'Another ethnic group',
};
const NORTHERN_IRELAND = {
  'white-any': 'White',
  'white-traveller': 'Irish Traveller',
  'white-roma': 'Roma',
  'asian-indian': 'Indian',
  'asian-chinese': 'Chinese',
  'asian-filipino': 'Filipino',
  'asian-pakistani': 'Pakistani',
  'asian-other': 'Another Asian background',
  'other-arab': 'Arab',
  'black-african': 'Black African',
  'black-other': 'Black: another background',
  'mixed-any': 'Mixed',
  'other-any': 'Another ethnic group',
};

const version = (
  key: string,
  nation: Nation,
  ethnicity: Readonly<Record<string, string>>,
  more: readonly EqualityQuestion[] = [],
): EqualityVersion => ({
  key,
  nation,
  from: '2022-01-01',
  questions: [
    SEX_QUESTION,
    { key: 'ethnicity', label: 'Ethnic group', answers: ethnicity },
    ...AFTER_ETHNICITY,
    ...more,
  ],
});

/** Only ever added to: a version that anybody answered stays as it was asked. */
export const EQUALITY_VERSIONS: readonly EqualityVersion[] = [
  version('england-and-wales-1', 'england-and-wales', ENGLAND_AND_WALES),
  version('scotland-1', 'scotland', SCOTLAND),
  version('northern-ireland-1', 'northern-ireland', NORTHERN_IRELAND, [
    { key: 'community', label: 'Community background', answers: COMMUNITY },
  ]),
];

/** The newest version of a nation that is asked on a day (YYYY-MM-DD). @throws RangeError where there is none */
export function versionOn(nation: string, day: string): EqualityVersion {
  const found = EQUALITY_VERSIONS.findLast(each => each.nation === nation && each.from <= day);
  if (!found) throw new RangeError(`no equality questions for ${nation} on ${day}`);
  return found;
}
