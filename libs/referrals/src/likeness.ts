/** Names that are called by one another; the first of each row stands for all. */
const CALLED: readonly (readonly string[])[] = [
  ['alexander', 'alexandra', 'alex', 'alec', 'sandy', 'xander', 'lexi', 'sasha', 'aleksander'],
  ['abigail', 'abi', 'abby', 'abbie'],
  ['amelia', 'millie', 'milly', 'amy'],
  ['andrew', 'andy', 'drew', 'andrzej'],
  ['anthony', 'tony', 'ant', 'antony'],
  ['benjamin', 'ben', 'benji', 'benny'],
  [
    'catherine',
    'katherine',
    'kathryn',
    'cathy',
    'kathy',
    'kate',
    'katie',
    'katy',
    'kat',
    'cat',
    'kitty',
    'katarzyna',
    'kasia',
  ],
  ['charles', 'charlie', 'charley', 'chas', 'charlotte', 'lottie', 'lotte'],
  ['christopher', 'christine', 'christina', 'chris', 'tina', 'kit', 'christie'],
  ['daniel', 'danielle', 'dan', 'danny', 'dani'],
  ['david', 'dave', 'davey', 'dai', 'dafydd', 'davy'],
  ['deborah', 'debra', 'debbie', 'deb'],
  ['edward', 'eddie', 'ed', 'ted', 'teddy', 'ned'],
  ['eleanor', 'ellie', 'ella', 'elly', 'nell', 'nellie', 'eleanora'],
  ['elizabeth', 'elisabeth', 'liz', 'lizzie', 'beth', 'betty', 'eliza', 'libby', 'bess', 'elspeth', 'lisa'],
  ['emily', 'em', 'emmy', 'emma', 'emilia'],
  ['frances', 'francis', 'fran', 'frankie', 'frank'],
  ['gabriel', 'gabrielle', 'gabriella', 'gabe', 'gabby', 'ella'],
  ['george', 'georgina', 'georgia', 'georgie'],
  ['gregory', 'greg'],
  ['harold', 'harry', 'henry', 'hal', 'harrison'],
  ['isabella', 'isabelle', 'isabel', 'izzy', 'bella', 'belle', 'isobel'],
  ['jacob', 'jake', 'james', 'jim', 'jimmy', 'jamie', 'jay'],
  ['jacqueline', 'jackie', 'jacqui'],
  ['jennifer', 'jenny', 'jen', 'jenna'],
  ['jessica', 'jess', 'jessie'],
  ['joanna', 'joanne', 'jo', 'josephine', 'joey', 'joseph', 'joe', 'josie'],
  ['john', 'jonathan', 'johnny', 'jon', 'jack', 'ian', 'sean', 'shaun'],
  ['joshua', 'josh'],
  ['laurence', 'lawrence', 'larry', 'laurie', 'lauren', 'lara'],
  ['leonard', 'leo', 'len', 'lenny'],
  ['louis', 'lewis', 'louise', 'lou', 'lulu', 'luigi'],
  ['margaret', 'maggie', 'meg', 'megan', 'peggy', 'rita', 'margo', 'greta'],
  ['matthew', 'matt', 'mateusz', 'matty', 'matteo'],
  ['michael', 'michelle', 'mike', 'mick', 'mickey', 'shelly', 'michal', 'mikey'],
  ['mohammed', 'muhammad', 'mohamed', 'mohammad', 'muhammed', 'mo', 'mohamad', 'mahmoud'],
  ['nathaniel', 'nathan', 'nat', 'nate'],
  ['nicholas', 'nicola', 'nicole', 'nick', 'nicky', 'nikki', 'nico'],
  ['oliver', 'olivia', 'ollie', 'olly', 'liv', 'livvy'],
  ['oluwaseun', 'seun', 'olu', 'oluwaseyi', 'oluwatobi', 'tobi'],
  ['patrick', 'patricia', 'pat', 'paddy', 'patsy', 'trish', 'tricia', 'padraig'],
  ['peter', 'pete', 'piotr'],
  ['philip', 'phillip', 'phil', 'pip', 'philippa', 'pippa'],
  ['rebecca', 'becky', 'bex', 'becca', 'beck', 'rebekah'],
  ['richard', 'rick', 'ricky', 'dick', 'rich', 'richie'],
  ['robert', 'rob', 'bob', 'bobby', 'robbie', 'bert', 'roberta', 'robin'],
  ['ronald', 'ron', 'ronnie', 'veronica'],
  ['samuel', 'samantha', 'sam', 'sammy', 'samira'],
  ['sarah', 'sara', 'sally', 'sadie'],
  ['sophie', 'sophia', 'sofia', 'zofia', 'soph'],
  ['stephen', 'steven', 'steve', 'stevie', 'stefan', 'stephanie', 'steph'],
  ['susan', 'suzanne', 'sue', 'susie', 'suzie', 'susanna'],
  ['theodore', 'theo', 'ted', 'theodora', 'dora'],
  ['thomas', 'tom', 'tommy', 'tomasz', 'tomek', 'tomos'],
  ['timothy', 'tim', 'timmy'],
  ['victoria', 'vicky', 'vikki', 'tori', 'victor', 'vic'],
  ['william', 'will', 'bill', 'billy', 'willy', 'liam', 'gwilym', 'wil'],
  ['yusuf', 'yousef', 'youssef', 'yosef', 'yusef', 'joseph'],
  ['zachary', 'zac', 'zach', 'zak', 'zack'],
];

const OTHERS = new Map<string, Set<string>>();
for (const row of CALLED)
  for (const name of row) OTHERS.set(name, new Set([...(OTHERS.get(name) ?? []), ...row]));

const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 's', '’': "'", ʼ: "'" };

/** The words of a name without accents and apostrophes, as the function `name_words` of the database has them. */
export const nameWords = (name: string | null): string[] =>
  (name ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđıß’ʼ]/g, letter => PLAIN[letter] ?? letter)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The words and every name that they are called by. */
export const calledAlso = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap(word => [word, ...(OTHERS.get(word) ?? [])])),
];

/** The day, and the same with day and month in the order of other countries, where that is a day. */
export function bornAlso(bornOn: string | null): string[] {
  if (!bornOn) return [];
  const [year = '', month = '', day = ''] = bornOn.split('-');
  return Number(day) <= 12 && day !== month ? [bornOn, `${year}-${day}-${month}`] : [bornOn];
}

export interface KnownBy {
  readonly words: readonly string[];
  readonly bornOn: string | null;
}

/**
 * How somebody on record is like somebody referred, in words for staff; null where they are not alike enough. Names
 * may stand in another order, be spelt with or without accents, or be a nickname or a slip of one or two letters.
 */
export function likeness(
  referred: KnownBy,
  known: KnownBy,
): { readonly score: number; readonly why: string } | null {
  const same = referred.words.filter(word => known.words.includes(word)).length;
  const alike = referred.words.filter(word => known.words.some(other => isAlike(word, other))).length;
  const all = alike > 0 && alike === referred.words.length;
  const exact = same === referred.words.length && same > 0;
  const day = bornAlso(referred.bornOn);
  const born =
    known.bornOn && day.includes(known.bornOn) ? (known.bornOn === day[0] ? 'same' : 'swapped') : null;
  const name = exact ? 'Same name' : all ? 'A name like it' : alike > 0 ? 'Part of the name' : null;
  if (!name || (!all && !born) || (!born && referred.words.length < 2)) return null;
  // Two people of one name, born on days that are both known and differ: kept, and said, below the others.
  const apart = !born && referred.bornOn && known.bornOn;
  const score = (exact ? 4 : all ? 3 : 1) + (born === 'same' ? 4 : born ? 3 : apart ? -2 : 0);
  const birth =
    born === 'same'
      ? 'same date of birth'
      : born
        ? 'date of birth with day and month the other way round'
        : apart
          ? 'another date of birth'
          : 'date of birth not known';
  return { score, why: `${name}, ${birth}` };
}

const isAlike = (one: string, other: string): boolean =>
  one === other || (OTHERS.get(one)?.has(other) ?? false) || isSlipOf(one, other);

/** One letter wrong, missing, added, or two neighbours swapped, in names long enough to tell. */
function isSlipOf(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (one[at] !== undefined && one[at] === other[at]) at++;
  const [rest, left] = [one.slice(at), other.slice(at)];
  return (
    rest.slice(1) === left.slice(1) ||
    rest.slice(1) === left ||
    rest === left.slice(1) ||
    (rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2))
  );
}
