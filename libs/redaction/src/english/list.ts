/** Words of a text, for lists that are pleasanter to read as one. */
export const list = (text: string): readonly string[] => text.trim().split(/\s+/);
export const setOf = (text: string): ReadonlySet<string> => new Set(list(text));
