import { mixBits } from "../mix-bits.ts";

/** Signs of a shingle, the pieces by which texts are compared. */
const shingle = 5;
const bands = 16;
const rowsPerBand = 4;
/** Texts that share this much of their shingles (Jaccard's index) are said to be nearly equal. */
const least = 0.8;
/** Rows of one bucket that a text is compared with. */
const mostCompared = 64;

/**
 * Yields pairs of rows, one of each part, whose texts are nearly equal: for each row of the second part the first such
 * row of the first. Case, punctuation and white space do not count.
 *
 * Candidates share a band of a MinHash signature (Broder 1997; 16 bands of 4, which miss one pair in 10^4 at a Jaccard
 * index of 0.8), and are then compared in full. The same texts give the same pairs everywhere. Takes 64 bytes per row, and
 * 12 to 20 more for each of the first part.
 *
 * @yields a row of the first part and the row of the second that is nearly equal to it
 */
export function* similarTexts(
  rows: ArrayLike<number>,
  others: ArrayLike<number>,
  texts: ArrayLike<string>,
): Generator<readonly [row: number, other: number]> {
  const known = signaturesOf(rows, texts);
  const asked = signaturesOf(others, texts);
  const nearest = new Uint32Array(others.length).fill(rows.length);
  for (let band = 0; band < bands; band++) {
    const chains = new Chains(known, band, rows.length);
    for (let place = 0; place < others.length; place++) {
      const members = chains.membersOf(asked[bands * place + band]!, nearest[place]!);
      const own = members.length === 0 ? undefined : shinglesOf(texts[others[place]!]!);
      const near = members.find(
        (member) =>
          rows[member] !== others[place] && jaccard(own!, shinglesOf(texts[rows[member]!]!)) >= least,
      );
      if (near !== undefined) nearest[place] = near;
    }
  }
  for (let place = 0; place < others.length; place++)
    if (nearest[place]! < rows.length) yield [rows[nearest[place]!]!, others[place]!];
}

/** The rows whose signatures are equal in one band, in their order. */
class Chains {
  readonly #signatures: Uint32Array;
  readonly #band: number;
  /** By the last bits of the signature, the first row, and by row, the next; counted from 1. */
  readonly #first: Uint32Array;
  readonly #next: Uint32Array;

  constructor(signatures: Uint32Array, band: number, length: number) {
    this.#signatures = signatures;
    this.#band = band;
    this.#first = new Uint32Array(2 ** Math.ceil(Math.log2(length + 1)));
    this.#next = new Uint32Array(length);
    for (let place = length - 1; place >= 0; place--) {
      const slot = signatures[bands * place + band]! & (this.#first.length - 1);
      this.#next[place] = this.#first[slot]!;
      this.#first[slot] = place + 1;
    }
  }

  /** Returns the rows of this signature before a limit, at most as many as are compared. */
  membersOf(signature: number, limit: number): number[] {
    const members: number[] = [];
    let place = this.#first[signature & (this.#first.length - 1)]! - 1;
    for (; place >= 0 && place < limit && members.length < mostCompared; place = this.#next[place]! - 1)
      if (this.#signatures[bands * place + this.#band] === signature) members.push(place);
    return members;
  }
}

function signaturesOf(rows: ArrayLike<number>, texts: ArrayLike<string>): Uint32Array {
  const signatures = new Uint32Array(bands * rows.length);
  for (let place = 0; place < rows.length; place++)
    signatures.set(signatureOf(shinglesOf(texts[rows[place]!]!)), bands * place);
  return signatures;
}

/** Hashes of the text's shingles; a short text is one shingle. */
function shinglesOf(text: string): Set<number> {
  if (typeof text !== "string") throw new TypeError(`texts must be strings, got ${typeof text}`);
  // Unicode's stream-safe texts have fewer marks in a row: putting them in order takes the square of their number.
  const plain = text
    .replaceAll(/\p{M}{30,}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const hashes = new Set<number>();
  for (let at = 0; at === 0 || at + shingle <= plain.length; at++)
    hashes.add(hashOf(plain.slice(at, at + shingle)));
  return hashes;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One word a band. */
function signatureOf(shingles: ReadonlySet<number>): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row++) {
      const salt = Math.imul(band * rowsPerBand + row + 1, 0x9e3779b1);
      let smallest = 0xffffffff;
      for (const value of shingles) smallest = Math.min(smallest, mixBits(value ^ salt) >>> 0);
      hash = mixBits(Math.imul(hash, 31) + smallest) >>> 0;
    }
    return hash;
  });
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  return shared / (a.size + b.size - shared);
}
