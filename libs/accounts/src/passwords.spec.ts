import { describe, expect, it } from '@jest/globals';
import { faultOfPassword, hashPassword, verifyPassword } from './passwords.js';

describe('a password', () => {
  it('is kept as Argon2id with 19 MiB and two passes', async () => {
    expect(await hashPassword('three quiet stones')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is known again, also where the letters were typed in another form', async () => {
    const kept = await hashPassword('Zoë likes 3 stones');
    expect(await verifyPassword(kept, 'Zoe\u0308 likes 3 stones')).toBe(true);
    expect(await verifyPassword(kept, 'Zoe likes 3 stones')).toBe(false);
  });

  it('is never right where there is no account', async () => {
    expect(await verifyPassword(null, 'three quiet stones')).toBe(false);
  });

  it.each(['short words', 'aaaaaaaaaaaaaaaa', 'Password1234', 'qwerty123456!', 'priya@lantern.example'])(
    'refuses %s',
    typed => {
      expect(faultOfPassword(typed, ['priya@lantern.example', 'Priya Raman'])).not.toBeNull();
    },
  );

  it('takes words, spaces and any script', () => {
    expect(faultOfPassword('correct horse battery', [])).toBeNull();
    expect(faultOfPassword('тихие камни у реки', [])).toBeNull();
  });
});
