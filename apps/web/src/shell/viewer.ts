/** A part of the site that the header leads to. */
export interface Section {
  readonly key: string;
  readonly text: string;
  readonly href: string;
}

/** Who reads a page, as far as the shell must know. */
export interface Viewer {
  /** Null where nobody is signed in. */
  readonly name: string | null;
  readonly organisation: string | null;
  readonly demonstration: boolean;
  /** Only those that exist and that this person may open. */
  readonly sections: readonly Section[];
  readonly canSearch: boolean;
  /** Goes into every form; see CsrfForm. */
  readonly csrf: string;
  /** Lets the one script of ours run, and no other. */
  readonly nonce: string;
}

export const nobody = (nonce: string, csrf = ''): Viewer => ({
  name: null,
  organisation: null,
  demonstration: false,
  sections: [],
  canSearch: false,
  csrf,
  nonce,
});
