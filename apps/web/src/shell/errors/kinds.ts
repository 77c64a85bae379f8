/** Nobody is signed in, and the route is for people who are. */
export class SignedOut extends Error {}

/** The form was not made for this session: left open too long, or not ours at all. */
export class StaleForm extends Error {}
