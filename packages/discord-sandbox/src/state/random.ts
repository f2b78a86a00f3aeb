import { createHash, randomBytes } from "node:crypto";

/** Where tokens come from. */
export interface Random {
  /** A word of letters and digits that is fit for an address. */
  word(bytes: number): string;
}

export function secretRandom(): Random {
  return { word: (bytes) => randomBytes(bytes).toString("base64url") };
}

/** Words that can be foretold from the seed: SHA-256 of the seed and a counter. */
export function seededRandom(seed: number): Random {
  let count = 0;
  return {
    word(bytes) {
      const parts: Buffer[] = [];
      for (let length = 0; length < bytes; length += 32) {
        parts.push(createHash("sha256").update(`${seed}:${count++}`).digest());
      }
      return Buffer.concat(parts).subarray(0, bytes).toString("base64url");
    },
  };
}
