import { Injectable } from '@nestjs/common';

/**
 * The seam for the second factor. After a right password, sign-in asks here whether something more is owed;
 * a path leads to the page that asks for it, and that page opens the session by `Sessions.begin`.
 * Codes from an app and passkeys come later: provide another class under this token.
 */
@Injectable()
export class SecondFactor {
  /** @returns the path of the next step, or null where the password is enough */
  async after(_userId: string): Promise<string | null> {
    return null;
  }
}
