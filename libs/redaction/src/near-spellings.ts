/** Names that a misspelt word may mean. Kept as what is left when one letter goes, so that asking costs a few look-ups. */
export class NearSpellings {
  private readonly shortened = new Set<string>();
  private readonly sounds = new Set<string>();

  add(key: string): void {
    if (key.length < 4) return;
    for (const each of withoutOneLetter(key)) this.shortened.add(each);
    const sound = soundOf(key);
    if (sound.length > 2) this.sounds.add(sound);
  }

  /** Whether a letter is missing, too many, wrong or in the wrong place, or only its vowels differ from a name. */
  has(key: string): boolean {
    if (key.length < 4) return false;
    if (withoutOneLetter(key).some(each => this.shortened.has(each))) return true;
    const sound = soundOf(key);
    return key.length > 4 && sound.length > 2 && this.sounds.has(sound);
  }
}

const withoutOneLetter = (key: string): string[] => [
  key,
  ...[...key].map((_, nth) => key.slice(0, nth) + key.slice(nth + 1)),
];

/** The consonants, one for those that sound alike: mohammed and mohamad are both mhmd. */
function soundOf(key: string): string {
  const alike = key
    .replaceAll('ph', 'f')
    .replace(/[ckq]/g, 'k')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1');
  return alike.slice(0, 1) + alike.slice(1).replace(/[aeiouyw]|(?<=[^aeiou])h/g, '');
}
