/** Lengths of the shortest prefix code in which none is longer than `longest`, nearly; 0 for what never occurs. */
export function codeLengths(frequencies: Uint32Array, longest: number): Uint8Array {
  const symbols = frequencies.length;
  const used = Float64Array.from(frequencies, (frequency, symbol) => frequency * symbols + symbol)
    .filter((key) => key >= symbols)
    .toSorted();
  const depths = leafDepths(used.map((key) => Math.floor(key / symbols)));
  if (depths.some((depth) => depth > longest)) {
    return codeLengths(
      frequencies.map((frequency) => Math.ceil(frequency / 2)),
      longest,
    );
  }
  const lengths = new Uint8Array(symbols);
  for (let i = 0; i < used.length; i++) lengths[used[i]! % symbols] = Math.max(1, depths[i]!);
  return lengths;
}

/** Depth of each leaf in Huffman's tree over ascending weights. */
function leafDepths(leaves: Float64Array): Uint16Array {
  const nodes = Math.max(1, 2 * leaves.length - 1);
  const weights = new Float64Array(nodes);
  weights.set(leaves);
  const parents = new Uint16Array(nodes);
  // nodes are made in ascending order too, so the lightest is the next leaf or the next node
  let [leaf, node] = [0, leaves.length];
  for (let made = leaves.length; made < nodes; made++) {
    for (let child = 0; child < 2; child++) {
      const isLeaf = leaf < leaves.length && (node === made || weights[leaf]! <= weights[node]!);
      const lightest = isLeaf ? leaf++ : node++;
      parents[lightest] = made;
      weights[made]! += weights[lightest]!;
    }
  }
  const depths = new Uint16Array(nodes);
  for (let i = nodes - 2; i >= 0; i--) depths[i] = depths[parents[i]!]! + 1;
  return depths.subarray(0, leaves.length);
}

/** The canonical code of these lengths (RFC 1951, 3.2.2), the first bit lowest. */
export function canonicalCodes(lengths: Uint8Array): Uint32Array {
  const next = new Uint32Array(17);
  for (const length of lengths) if (length > 0) next[length + 1]!++;
  for (let length = 1; length <= 16; length++) next[length] = (next[length]! + next[length - 1]!) << 1;
  return Uint32Array.from(lengths, (length) => (length === 0 ? 0 : reversed(next[length]!++, length)));
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
