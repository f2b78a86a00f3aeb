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
 * index of 0.8), and are then compared in full. The same texts give the same pairs everywhere.
 *
 * @yields a row of the first part and the row of the second that is nearly equal to it
 */
export function* similarTexts(
  rows: ArrayLike<number>,
  others: ArrayLike<number>,
  texts: ArrayLike<string>,
): Generator<readonly [row: number, other: number]> {
  const buckets = new Map<number, number[]>();
  for (let i = 0; i < rows.length; i++) {
    for (const bucket of bucketsOf(shinglesOf(texts[rows[i]!]!))) {
      const members = buckets.get(bucket);
      if (members === undefined) buckets.set(bucket, [rows[i]!]);
      else if (members.length < mostCompared) members.push(rows[i]!);
    }
  }
  for (let i = 0; i < others.length; i++) {
    const other = others[i]!;
    const own = shinglesOf(texts[other]!);
    const candidates = new Set(bucketsOf(own).flatMap((bucket) => buckets.get(bucket) ?? []));
    const near = [...candidates]
      .toSorted((a, b) => a - b)
      .find((row) => row !== other && jaccard(own, shinglesOf(texts[row]!)) >= least);
    if (near !== undefined) yield [near, other];
  }
}

/** Hashes of the text's shingles; a short text is one shingle. */
function shinglesOf(text: string): Set<number> {
  if (typeof text !== "string") throw new TypeError(`texts must be strings, got ${typeof text}`);
  const plain = text
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

function bucketsOf(shingles: ReadonlySet<number>): number[] {
  const buckets: number[] = [];
  for (let band = 0; band < bands; band++) {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row++) {
      const salt = Math.imul(band * rowsPerBand + row + 1, 0x9e3779b1);
      let smallest = 0xffffffff;
      for (const value of shingles) smallest = Math.min(smallest, mixed(value ^ salt));
      hash = mixed(Math.imul(hash, 31) + smallest);
    }
    buckets.push(hash * bands + band);
  }
  return buckets;
}

/** The finaliser of MurmurHash3. */
function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  return shared / (a.size + b.size - shared);
}
