export interface Note {
  readonly about: string;
  readonly text: string;
  readonly mustNotSurvive: readonly string[];
  readonly mustSurvive: readonly string[];
  readonly highlighted?: readonly string[];
}

export const note = (
  about: string,
  text: string,
  mustNotSurvive: readonly string[],
  mustSurvive: readonly string[],
  highlighted?: readonly string[],
): Note => ({ about, text, mustNotSurvive, mustSurvive, ...(highlighted ? { highlighted } : {}) });
