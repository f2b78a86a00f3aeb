import { createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import type { Random } from "./random.ts";

/** The application's Ed25519 key: https://docs.discord.com/developers/interactions/overview#validating-security-request-headers */
export interface Signing {
  /** 64 hexadecimal digits, the `verify_key` of the application. */
  readonly publicKey: string;
  /** Signs the time and the raw body; hexadecimal. */
  sign(timestamp: string, body: string): string;
}

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410, section 7). */
const prefix = Buffer.from("302e020100300506032b657004220420", "hex");

function keyFrom(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([prefix, seed]), format: "der", type: "pkcs8" });
}

/** A key of its own for each start; with a seeded `random`, the same for the same seed. */
export function createSigning(random: Random): Signing {
  const seed = Buffer.from(random.word(32), "base64url");
  let known: KeyObject | undefined;
  // most worlds of a simulation never need it, and it takes longer than they take to be made
  const key = (): KeyObject => (known ??= keyFrom(seed));
  return {
    get publicKey() {
      const spki = createPublicKey(key()).export({ format: "der", type: "spki" });
      return spki.subarray(-32).toString("hex");
    },
    sign: (timestamp, body) => sign(null, Buffer.from(timestamp + body), key()).toString("hex"),
  };
}
