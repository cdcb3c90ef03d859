import { Secret, TOTP } from "otpauth";

/** The code that a phone shows at a moment for the secret that it was given. */
export function codeOf(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}
