/** Letters of other alphabets that look like one of ours, so that "Саllum" with two Cyrillic letters reads as Callum. */
const PAIRS: readonly (readonly [string, string])[] = [
  // Cyrillic, small and capital
  ['авсԁеһіјкӏмноԛрѕтуѵԝхүґ', 'abcdehijklmhoqpstyvwxyr'],
  ['АВСЕНІЈКМОРЅТУХԜԚ', 'abcehijkmopstyxwq'],
  // Greek: its capitals look like other letters of ours than its small ones do
  ['αβγεηικνορτυχω', 'abyenikvoptuxw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
  // Armenian, and letters for phonetics
  ['օոսհցյ', 'onuhgj'],
  ['ɑɡɩɪʟɴʀʏᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'agiilnryacdejkmoptuvwz'],
];

/** Letters that do not fall apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
};

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PLAIN),
  ...PAIRS.flatMap(([from, to]) => [...from].map((sign, nth): [string, string] => [sign, to[nth] ?? sign])),
]);

/** Signs that stand for a letter inside a word: C4llum, J@de. What may be i or l is read as l on both sides. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'l',
  '|': 'l',
  i: 'l',
};

export const skeleton = (folded: string): string =>
  folded.replace(/[0-57-8@$€!|i]/g, sign => SIGNS[sign] ?? sign);
