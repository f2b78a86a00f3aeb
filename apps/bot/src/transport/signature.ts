import { createPublicKey, verify, type KeyObject } from "node:crypto";

/** Seconds that a request's time may be off: an older one may have been listened to and sent again. */
const window = 300;

/** The header of an Ed25519 public key in DER, before its 32 bytes. */
const derHead = "302a300506032b6570032100";

/** The key that Discord signs this application's interactions with, as 64 hexadecimal digits. */
export function readPublicKey(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.from(derHead + hex, "hex"), format: "der", type: "spki" });
}

/**
 * Whether Discord sent a request, and sent it just now:
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 *
 * @param now milliseconds since 1970
 */
export function isFromDiscord(
  key: KeyObject,
  request: {
    readonly signature: string | undefined;
    /** Seconds since 1970. */
    readonly timestamp: string | undefined;
    readonly body: Uint8Array;
  },
  now: number,
): boolean {
  const { signature = "", timestamp = "", body } = request;
  if (!/^[\da-f]{128}$/iu.test(signature) || !/^\d{1,12}$/u.test(timestamp)) return false;
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= window)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, "hex"));
}
