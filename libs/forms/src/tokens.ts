/** Whether a text can be the token of a mailed link at all; anything else opens nothing and is not looked up. */
export const looksLikeToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[A-Za-z0-9_-]{43}$/.test(token);
