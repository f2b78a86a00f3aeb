import { randomBytes, randomInt } from "node:crypto";

/** Where ids and seeds come from; handed in, so that tests can foretell them. */
export interface Random {
  /** A new id of 22 base64url characters (128 bits). */
  id(): string;
  /** A new seed, an integer from 0 to 2^31 - 1. */
  seed(): number;
}

export const systemRandom: Random = {
  id: () => randomBytes(16).toString("base64url"),
  seed: () => randomInt(2 ** 31),
};
