export type PersonRole =
  | 'mentee'
  | 'mentor'
  | 'carer'
  | 'sibling'
  | 'supporter'
  | 'referrer'
  | 'staff'
  | 'referee'
  | 'emergency contact';

/** `mail` is what stands before the @ of an address; `former` is any name that somebody had before. */
export interface KnownName {
  readonly text: string;
  readonly kind: 'first' | 'last' | 'full' | 'preferred' | 'former' | 'nickname' | 'mail';
}

/** A fact of somebody that tells who they are, exactly as it is on file. */
export interface KnownFact {
  readonly kind: 'e-mail address' | 'phone number' | 'postcode' | 'address' | 'reference' | 'date of birth';
  readonly text: string;
}

export interface KnownPerson {
  readonly key: string;
  readonly role: PersonRole;
  readonly names: readonly KnownName[];
  readonly facts?: readonly KnownFact[];
}

export type IdentifyingKind = 'school' | 'establishment' | 'office' | 'place' | 'other';

/** The word that stands for a place, in brackets. */
export type PlaceKind = Exclude<IdentifyingKind, 'other'> | 'organisation';
export const placeKind = (kind: IdentifyingKind): PlaceKind => (kind === 'other' ? 'organisation' : kind);

/** An organisation or a place that would tell where somebody is. */
export interface IdentifyingWords {
  readonly kind: IdentifyingKind;
  readonly text: string;
}
