import { type Encoder, encoderWords, loadEncoder } from "./encoder.ts";
import { canonicalCodes, codeLengths } from "./huffman.ts";

/** Runs that share one Huffman code. */
const runsPerBlock = 1 << 14;
/** Literals, the end of a block, and lengths of matches. */
const symbols = 286;
const longestMatch = 258;
const shortestMatch = 3;

/**
 * The zlib stream (RFC 1950) of a picture's rows, each with its filter, after its colours were counted and mapped. A
 * run of equal bytes is written as the byte and copies from a distance of one, so that the work grows with the runs,
 * not with the pixels, and one picture gives one stream on every machine. The next picture overwrites what comes back.
 */
export function deflateRows(height: number): Uint8Array {
  const encoder = loadEncoder();
  const runs = encoder.indexRows(height);
  encoderWords(encoder.matches, matches.length).set(matches);
  encoder.beginStream();
  encoder.write(0x0178, 16);
  for (let from = 0; from < runs; from += runsPerBlock) {
    const to = Math.min(from + runsPerBlock, runs);
    encoder.countSymbols(from, to);
    const lengths = codeLengths(encoderWords(encoder.frequencies, symbols), 15);
    writeHeader(encoder, lengths, to === runs);
    const codes = canonicalCodes(lengths).map((code, symbol) => (lengths[symbol]! << 16) | code);
    encoderWords(encoder.codes, symbols).set(codes);
    encoder.writeRuns(from, to);
  }
  encoder.endStream();
  const { streamStart, streamEnd } = encoder;
  return new Uint8Array(encoder.memory.buffer, streamStart.value, streamEnd.value - streamStart.value);
}

/** By length of a match (RFC 1951, 3.2.5): number of extra bits << 24 | extra bits << 16 | symbol. */
const matches = Uint32Array.from({ length: longestMatch + 1 }, (_, length) => {
  if (length < shortestMatch || length === longestMatch) return symbols - 1;
  const rest = length - shortestMatch;
  const extraBits = Math.max(0, 29 - Math.clz32(rest));
  const extra = rest & ((1 << extraBits) - 1);
  return (extraBits << 24) | (extra << 16) | (257 + 4 * extraBits + (rest >> extraBits));
});

/** The order in which a block's header gives the lengths of its code of lengths. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A block with all symbols, one distance, and the lengths of their codes, themselves in a Huffman code. */
function writeHeader(encoder: Encoder, lengths: Uint8Array, last: boolean): void {
  const all = [...lengths, 1];
  const frequencies = new Uint32Array(lengthOrder.length);
  for (const length of all) frequencies[length]!++;
  const sizes = codeLengths(frequencies, 7);
  const codes = canonicalCodes(sizes);
  encoder.write(last ? 0b101 : 0b100, 3);
  encoder.write(symbols - 257, 5);
  encoder.write(0, 5);
  encoder.write(lengthOrder.length - 4, 4);
  for (const length of lengthOrder) encoder.write(sizes[length]!, 3);
  for (const length of all) encoder.write(codes[length]!, sizes[length]!);
}
