import { type Encoder, encoderWords, loadEncoder } from "./encoder.ts";
import { canonicalCodes, codeLengths } from "./huffman.ts";

/** Literals, the end of a block, and lengths of matches. */
const symbols = 286;
const distances = 30;
const longestMatch = 258;
const shortestMatch = 3;

/**
 * The zlib stream (RFC 1950) of a picture's rows, each with its filter, after its colours were counted and mapped. What
 * was written lately is looked up by runs of equal bytes, not by bytes, so that the work grows with the runs, and one
 * picture gives one stream on every machine. The next picture overwrites what comes back.
 */
export function deflateRows(height: number): Uint8Array {
  const encoder = loadEncoder();
  encoder.indexRows(height);
  encoderWords(encoder.matches, matches.length).set(matches);
  encoder.beginStream();
  encoder.write(0x0178, 16);
  for (let more = true; more;) {
    more = encoder.fillBlock() !== 0;
    const lengths = codeLengths(encoderWords(encoder.frequencies, symbols), 15);
    const distanceLengths = codeLengths(encoderWords(encoder.distanceFrequencies, distances), 15);
    writeHeader(encoder, [...lengths, ...distanceLengths], !more);
    encoderWords(encoder.codes, symbols).set(codesOf(lengths));
    encoderWords(encoder.distanceCodes, distances).set(codesOf(distanceLengths));
    encoder.writeBlock();
  }
  encoder.endStream();
  const { streamStart, streamEnd } = encoder;
  return new Uint8Array(encoder.memory.buffer, streamStart.value, streamEnd.value - streamStart.value);
}

/** By symbol: length << 16 | code. */
function codesOf(lengths: Uint8Array): Uint32Array {
  return canonicalCodes(lengths).map((code, symbol) => (lengths[symbol]! << 16) | code);
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

/** A block with all symbols and distances, and the lengths of their codes, themselves in a Huffman code. */
function writeHeader(encoder: Encoder, lengths: readonly number[], last: boolean): void {
  const frequencies = new Uint32Array(lengthOrder.length);
  for (const length of lengths) frequencies[length]!++;
  const sizes = codeLengths(frequencies, 7);
  const codes = canonicalCodes(sizes);
  encoder.write(last ? 0b101 : 0b100, 3);
  encoder.write(symbols - 257, 5);
  encoder.write(distances - 1, 5);
  encoder.write(lengthOrder.length - 4, 4);
  for (const length of lengthOrder) encoder.write(sizes[length]!, 3);
  for (const length of lengths) encoder.write(codes[length]!, sizes[length]!);
}
