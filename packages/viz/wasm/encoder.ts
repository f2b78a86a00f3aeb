// The loops over pixels and runs, in AssemblyScript: machine code from the first picture on, where JavaScript needs
// several to be compiled. `npm run build:kernels` at the root makes src/png/encoder-code.ts of it.

// Places in memory, in bytes. What grows with the picture lies behind the strip: runs, then rows, then the stream.
export const palette: u32 = 1024; // u32[256], ascending by green: red << 16 | green << 8 | blue
const starts: u32 = 2048; // u32[256]: first palette entry of at least this green
export const frequencies: u32 = 4096; // u32[286]
export const codes: u32 = 6144; // u32[286]: length << 16 | code
export const matches: u32 = 8192; // u32[259], by length: extra bits << 24 | extra << 16 | symbol
export const distanceFrequencies: u32 = 0x2800; // u32[30]
export const distanceCodes: u32 = 0x2900; // u32[30]: length << 16 | code
const remainders: u32 = 0x3000; // u32[4][256], made with the first checksum
export const bins: u32 = 0x4000; // u32[4096]
export const weights: u32 = 0x8000; // f64[4096]
const gaps: u32 = 0x10000; // f64[4096]
const slotPixels: u32 = 0x20000; // u32[mostSlots]
const slotPlaces: u32 = 0x120000; // u32[mostSlots]
export const pixels: u32 = 0x220000; // u32[mostColors], in the order in which they appear
export const counts: u32 = 0x2a0000; // u32[mostColors]
export const entries: u32 = 0x320000; // u8[mostColors]
const recent: u32 = 0x340000; // u64[recentCount]: end in the rows << 32 | place of the run
const tokens: u32 = 0x360000; // u32
export const strip: u32 = 0x380000; // u32: pixels to be scanned

const recentBits: u32 = 12;
const recentCount: u32 = 1 << recentBits;
const tokensSize: u32 = 0x1f000;

const mostSlots: u32 = 1 << 18;
const placeBits: u32 = 17;
const mostColors: u32 = 1 << placeBits;

let width: u32 = 0;
let slotCount: u32 = 0;
export let colorCount: u32 = 0;
let runsStart: u32 = 0;
let runsEnd: u32 = 0;
let rowsStart: u32 = 0;
let rowsEnd: u32 = 0;
let tokensEnd: u32 = 0;
export let streamStart: u32 = 0;
export let streamEnd: u32 = 0;
let bits: u64 = 0;
let bitCount: u64 = 0;

function reserve(end: u32): void {
  const pages = (end >>> 16) + 1;
  const size = u32(memory.size());
  if (pages > size && memory.grow(pages - size) < 0) unreachable();
}

/** Begins to count pictures of this width, in strips of so many rows. */
export function begin(pictureWidth: u32, stripRows: u32): void {
  width = pictureWidth;
  colorCount = 0;
  slotCount = 1 << 13;
  runsStart = strip + 4 * width * stripRows;
  runsEnd = runsStart;
  reserve(runsStart);
  memory.fill(slotPixels, 0, 4 * slotCount);
}

/** Counts the rows in the strip; false for more colours than there is room for. */
export function scan(rows: u32): bool {
  reserve(runsEnd + 4 * width * rows);
  let at = strip;
  for (let row: u32 = 0; row < rows; row++) {
    const rowEnd = at + 4 * width;
    while (at < rowEnd) {
      const end = endOfRun(at, rowEnd);
      const place = placeOf(load<u32>(at));
      if (place == mostColors) return false;
      const length = (end - at) >>> 2;
      store<u32>(counts + 4 * place, load<u32>(counts + 4 * place) + length);
      store<u32>(runsEnd, (length << placeBits) | place);
      runsEnd += 4;
      at = end;
    }
  }
  return true;
}

function endOfRun(at: u32, rowEnd: u32): u32 {
  const pixel = load<u32>(at);
  let end = at + 4;
  if (end == rowEnd || load<u32>(end) != pixel) return end;
  const two = (u64(pixel) << 32) | pixel;
  while (end + 8 <= rowEnd && load<u64>(end) == two) end += 8;
  while (end < rowEnd && load<u32>(end) == pixel) end += 4;
  return end;
}

/** Place of a pixel among those seen; a new one is added, `mostColors` when there is no room. No opaque pixel is 0. */
function placeOf(pixel: u32): u32 {
  let slot = slotOf(pixel);
  if (load<u32>(slotPixels + 4 * slot) == pixel) return load<u32>(slotPlaces + 4 * slot);
  if (colorCount == mostColors) return mostColors;
  const place = colorCount++;
  store<u32>(pixels + 4 * place, pixel);
  store<u32>(counts + 4 * place, 0);
  fillSlot(slot, place);
  if (colorCount > slotCount / 4 && slotCount < mostSlots) {
    slotCount *= 4;
    if (slotCount > mostSlots) slotCount = mostSlots;
    memory.fill(slotPixels, 0, 4 * slotCount);
    for (let i: u32 = 0; i < colorCount; i++) fillSlot(slotOf(load<u32>(pixels + 4 * i)), i);
  }
  return place;
}

function slotOf(pixel: u32): u32 {
  let slot = ((pixel * 0x9e3779b1) >>> 12) & (slotCount - 1);
  let key = load<u32>(slotPixels + 4 * slot);
  while (key != 0 && key != pixel) {
    slot = (slot + 1) & (slotCount - 1);
    key = load<u32>(slotPixels + 4 * slot);
  }
  return slot;
}

function fillSlot(slot: u32, place: u32): void {
  store<u32>(slotPixels + 4 * slot, load<u32>(pixels + 4 * place));
  store<u32>(slotPlaces + 4 * slot, place);
}

/** Squared distance with green, red and blue as 4 : 2 : 1. */
function distance(a: u32, b: u32): i32 {
  const red = i32(a >>> 16) - i32(b >>> 16);
  const green = i32((a >>> 8) & 255) - i32((b >>> 8) & 255);
  const blue = i32(a & 255) - i32(b & 255);
  return 2 * red * red + 4 * green * green + blue * blue;
}

/**
 * Adds to a palette of `size` colours, until it has `most`, the bin with the largest product of weight and distance to
 * the palette; the size that is reached.
 */
export function extendPalette(size: u32, binCount: u32, most: u32): u32 {
  for (let bin: u32 = 0; bin < binCount; bin++) store<f64>(gaps + 8 * bin, Infinity);
  let added: u32 = 0;
  while (true) {
    let farthest: u32 = binCount;
    let reach: f64 = 0;
    const color = load<u32>(palette + 4 * added++);
    for (let bin: u32 = 0; bin < binCount; bin++) {
      const gap = min(load<f64>(gaps + 8 * bin), f64(distance(load<u32>(bins + 4 * bin), color)));
      store<f64>(gaps + 8 * bin, gap);
      const product = gap * load<f64>(weights + 8 * bin);
      if (product > reach) {
        reach = product;
        farthest = bin;
      }
    }
    if (added < size) continue;
    if (size == most || farthest == binCount) return size;
    store<u32>(palette + 4 * size++, load<u32>(bins + 4 * farthest));
  }
}

/** Takes note of a palette of `size` colours, ascending by green. */
export function indexPalette(size: u32): void {
  let entry: u32 = 0;
  for (let green: u32 = 0; green < 256; green++) {
    while (entry < size && ((load<u32>(palette + 4 * entry) >>> 8) & 255) < green) entry++;
    store<u32>(starts + 4 * green, entry);
  }
}

/** Entry that is nearest to a pixel, outward from the entries of the same green. */
export function nearest(pixel: u32, size: u32): u32 {
  const color = colorOf(pixel);
  const green = i32((color >>> 8) & 255);
  const start = load<u32>(starts + 4 * green);
  let best: u32 = 0;
  let gap = i32.MAX_VALUE;
  for (let step = 1; step >= -1; step -= 2) {
    for (let entry = i32(start) - i32(step < 0); entry >= 0 && entry < i32(size); entry += step) {
      const other = load<u32>(palette + 4 * entry);
      const apart = i32((other >>> 8) & 255) - green;
      if (4 * apart * apart >= gap) break;
      const between = distance(other, color);
      if (between < gap) {
        gap = between;
        best = entry;
      }
    }
  }
  return best;
}

/** Red << 16 | green << 8 | blue of an opaque RGBA word. */
function colorOf(pixel: u32): u32 {
  return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >>> 16) & 0xff);
}

/** Gives every colour its entry; the squared error of all samples. */
export function mapColors(size: u32): f64 {
  let squares: f64 = 0;
  for (let place: u32 = 0; place < colorCount; place++) {
    const pixel = load<u32>(pixels + 4 * place);
    const entry = nearest(pixel, size);
    store<u8>(entries + place, u8(entry));
    const color = load<u32>(palette + 4 * entry);
    const red = i32(color >>> 16) - i32(pixel & 255);
    const green = i32((color >>> 8) & 255) - i32((pixel >>> 8) & 255);
    const blue = i32(color & 255) - i32((pixel >>> 16) & 255);
    squares += f64(load<u32>(counts + 4 * place)) * f64(red * red + green * green + blue * blue);
  }
  return squares;
}

/**
 * Turns the runs of colours into PNG rows of palette entries as runs of bytes, length << 8 | byte. A row like the one
 * above is written as its difference, which is nothing but zeros.
 */
export function indexRows(height: u32): void {
  rowsStart = runsEnd;
  rowsEnd = rowsStart;
  reserve(rowsStart + (runsEnd - runsStart) + 8 * height + 64);
  let above = runsEnd;
  for (let start = runsStart; start < runsEnd;) {
    let end = start;
    for (let x: u32 = 0; x < width; end += 4) x += load<u32>(end) >>> placeBits;
    if (above < start && sameRuns(above, start, end)) {
      append(2, 1);
      append(0, width);
    } else {
      append(0, 1);
      for (let run = start; run < end; run += 4) {
        const word = load<u32>(run);
        append(load<u8>(entries + (word & (mostColors - 1))), word >>> placeBits);
      }
    }
    above = start;
    start = end;
  }
}

/** Whether the row from `start` to `end` has the runs of the row above, which ends where it starts. */
function sameRuns(above: u32, start: u32, end: u32): bool {
  if (start - above != end - start) return false;
  for (let at = start; at < end; at += 4) if (load<u32>(at) != load<u32>(above + at - start)) return false;
  return true;
}

/** Lengthens the last run or adds one. */
function append(byte: u32, length: u32): void {
  if (rowsEnd > rowsStart) {
    const last = load<u32>(rowsEnd - 4);
    if ((last & 255) == byte && (last >>> 8) + length < 1 << 24) {
      store<u32>(rowsEnd - 4, last + (length << 8));
      return;
    }
  }
  store<u32>(rowsEnd, (length << 8) | byte);
  rowsEnd += 4;
}

const longestMatch: u32 = 258;
const shortestMatch: u32 = 3;
const longestSymbol: u32 = 285;
const endOfBlock: u32 = 256;
const distanceSymbols: u32 = 30;
const farthestMatch: u32 = 0x7fff;
/** Bytes of a run that a match may begin with; the rest of the match is for the runs after it. */
const longestTail: u32 = 200;
/** Runs of a match that are noted for later ones. */
const mostNoted: u32 = 4;
/** Bit of a token that stands for so many longest matches at a distance of one. */
const longestMatches: u32 = 1 << 31;

let reader: u32 = 0; // the run that is read next
let readerEnd: u32 = 0; // bytes of the rows to its end
let readerDone: u32 = 0; // bytes of it that are written already
let sourceEnd: u32 = 0; // bytes of the rows to the end of the run that was found

export function beginStream(): void {
  // two runs that are never there, so that the search may look ahead
  store<u64>(rowsEnd, 0);
  streamStart = (rowsEnd + 15) & ~7;
  streamEnd = streamStart;
  bits = 0;
  bitCount = 0;
  readerEnd = 0;
  readTo(rowsStart, 0);
  memory.fill(recent, 0, 8 * recentCount);
}

/**
 * Makes a block of tokens of the rows' runs and counts its symbols: a literal, a match as distance << 16 | length, or
 * longest matches. False when it is the last block.
 */
export function fillBlock(): bool {
  memory.fill(frequencies, 0, 4 * (longestSymbol + 1));
  memory.fill(distanceFrequencies, 0, 4 * distanceSymbols);
  // readers differ on a code of no distance at all
  addDistances(0, 1);
  tokensEnd = tokens;
  while (isUnfinished()) {
    const source = findRuns(reader, readerEnd);
    if (source != 0) {
      copyRuns(source);
    } else {
      const run = load<u32>(reader);
      addRun(run & 255, (run >>> 8) - readerDone, readerDone);
      readTo(reader + 4, 0);
    }
  }
  addSymbols(endOfBlock, 1);
  return reader < rowsEnd;
}

/** Whether there are runs, and room for their tokens. */
function isUnfinished(): bool {
  return reader < rowsEnd && tokensEnd < tokens + tokensSize;
}

function readTo(run: u32, done: u32): void {
  reader = run;
  readerEnd += load<u32>(run) >>> 8;
  readerDone = done;
}

/** Writes the end of this run, whole runs and the beginning of one as a copy of what lies at `source`. */
function copyRuns(source: u32): void {
  const at = reader;
  const run = load<u32>(at);
  const left = (run >>> 8) - readerDone;
  const tail = min(min(left, load<u32>(source) >>> 8), longestTail);
  let length = tail;
  let from = at + 4;
  const offset = at - source;
  let word = load<u32>(from);
  while (word == load<u32>(from - offset) && length + (word >>> 8) <= longestMatch) {
    length += word >>> 8;
    from += 4;
    word = load<u32>(from);
  }
  let part: u32 = 0;
  const other = load<u32>(from - offset);
  if ((word & 255) == (other & 255)) {
    part = min(min(word >>> 8, other >>> 8), longestMatch - length);
    length += part;
  }
  if (tail < left) addRun(run & 255, left - tail, readerDone);
  addMatch(length, readerEnd - sourceEnd);
  noteRuns(at + 4, from);
  if (part < word >>> 8) {
    readTo(from, part);
  } else {
    readerEnd += word >>> 8;
    readTo(from + 4, 0);
  }
}

/** Goes over runs that were copied; the first ones may be copied again. */
function noteRuns(from: u32, to: u32): void {
  let end = readerEnd;
  const last = min(to, from + 4 * mostNoted);
  for (let at = from; at < to; at += 4) {
    end += load<u32>(at) >>> 8;
    if (at < last) store<u64>(slotOfRuns(at), (u64(end) << 32) | at);
  }
  readerEnd = end;
}

/**
 * Place of a run lately seen that ends in the same byte, 0 for none; after it come the same run and then the same byte.
 * This one, which ends at `end` in the rows, takes its place.
 */
function findRuns(at: u32, end: u32): u32 {
  const slot = slotOfRuns(at);
  const seen = load<u64>(slot);
  store<u64>(slot, (u64(end) << 32) | at);
  const source = u32(seen);
  sourceEnd = u32(seen >>> 32);
  return source != 0 &&
    at + 8 < rowsEnd &&
    end - sourceEnd <= farthestMatch &&
    load<u32>(at + 4) == load<u32>(source + 4) &&
    load<u8>(at) == load<u8>(source) &&
    load<u8>(at + 8) == load<u8>(source + 8)
    ? source
    : 0;
}

/** Where the table has the byte of a run, the run after it and the byte after that. */
function slotOfRuns(at: u32): u32 {
  const key = (u32(load<u8>(at)) << 20) ^ (u32(load<u8>(at + 8)) << 12);
  return recent + (((key + load<u32>(at + 4) * 0x9e3779b1) * 0x85ebca6b) >>> (32 - recentBits)) * 8;
}

/** Adds the tokens of equal bytes: one and copies from a distance of one, only copies when some of them are `done`. */
function addRun(byte: u32, length: u32, done: u32): void {
  let rest = length;
  if (done == 0) {
    addLiteral(byte);
    rest--;
  }
  if (rest >= longestMatch) {
    const longest = rest / longestMatch;
    rest -= longest * longestMatch;
    add(longestMatches | longest);
    addSymbols(longestSymbol, longest);
    addDistances(0, longest);
  }
  if (rest >= shortestMatch) {
    addMatch(rest, 1);
  } else {
    for (; rest > 0; rest--) addLiteral(byte);
  }
}

function add(token: u32): void {
  store<u32>(tokensEnd, token);
  tokensEnd += 4;
}

function addLiteral(byte: u32): void {
  add(byte);
  addSymbols(byte, 1);
}

function addMatch(length: u32, back: u32): void {
  add((back << 16) | length);
  addSymbols(load<u16>(matches + 4 * length), 1);
  addDistances(distanceSymbol(back - 1), 1);
}

function addSymbols(symbol: u32, times: u32): void {
  store<u32>(frequencies + 4 * symbol, load<u32>(frequencies + 4 * symbol) + times);
}

function addDistances(symbol: u32, times: u32): void {
  store<u32>(distanceFrequencies + 4 * symbol, load<u32>(distanceFrequencies + 4 * symbol) + times);
}

/** Extra bits of a distance, which is given less one (RFC 1951, 3.2.5). */
function distanceBits(less: u32): u32 {
  return less < 4 ? 0 : 30 - clz(less);
}

function distanceSymbol(less: u32): u32 {
  const extraBits = distanceBits(less);
  return 2 * extraBits + (less >>> extraBits);
}

/** Adds at most 32 bits, the lowest first. */
export function write(value: u32, count: u32): void {
  bits |= u64(value) << bitCount;
  bitCount += count;
  if (bitCount < 32) return;
  reserve(streamEnd + 64);
  store<u32>(streamEnd, u32(bits));
  streamEnd += 4;
  bits >>= 32;
  bitCount -= 32;
}

/** Writes the block's tokens and its end. */
export function writeBlock(): void {
  const longest = load<u32>(codes + 4 * longestSymbol);
  const one = load<u32>(distanceCodes);
  for (let at = tokens; at < tokensEnd; at += 4) {
    const token = load<u32>(at);
    if (token < 256) {
      writeCode(load<u32>(codes + 4 * token), 0, 0);
    } else if (token < longestMatches) {
      const match = load<u32>(matches + 4 * (token & 0xffff));
      writeCode(load<u32>(codes + 4 * (match & 0xffff)), (match >>> 16) & 255, match >>> 24);
      const less = (token >>> 16) - 1;
      const extraBits = distanceBits(less);
      const extra = less & ((1 << extraBits) - 1);
      writeCode(load<u32>(distanceCodes + 4 * (2 * extraBits + (less >>> extraBits))), extra, extraBits);
    } else {
      for (let times = token ^ longestMatches; times > 0; times--) {
        writeCode(longest, 0, 0);
        writeCode(one, 0, 0);
      }
    }
  }
  writeCode(load<u32>(codes + 4 * endOfBlock), 0, 0);
}

function writeCode(code: u32, extra: u32, extraBits: u32): void {
  const length = code >>> 16;
  write((code & 0xffff) | (extra << length), length + extraBits);
}

/** Fills the last byte and adds the Adler-32 of all rows, the highest byte first. */
export function endStream(): void {
  store<u32>(streamEnd, u32(bits));
  streamEnd += (u32(bitCount) + 7) >>> 3;
  store<u32>(streamEnd, bswap<u32>(adler32()));
  streamEnd += 4;
}

/** n bytes v add nv to the one sum, and a + v, a + 2v, ... a + nv to the other. */
function adler32(): u32 {
  let a: u64 = 1;
  let b: u64 = 0;
  for (let at = rowsStart; at < rowsEnd; at += 4) {
    const length: u64 = load<u32>(at) >>> 8;
    const sum = length * load<u8>(at);
    b += length * a + ((sum * (length + 1)) >> 1);
    a += sum;
    if (b >> 50) {
      a %= 65521;
      b %= 65521;
    }
  }
  return (u32(b % 65521) << 16) | u32(a % 65521);
}

/** CRC-32 of so many bytes in the strip, at most 64 KiB, after bytes whose CRC-32 was `before`, at first 0. */
export function crc32(length: u32, before: u32): u32 {
  if (load<u32>(remainders + 4) == 0) divide();
  let sum = ~before;
  let at = strip;
  for (; at + 4 <= strip + length; at += 4) {
    sum ^= load<u32>(at);
    sum = remainder(3, sum) ^ remainder(2, sum >>> 8) ^ remainder(1, sum >>> 16) ^ remainder(0, sum >>> 24);
  }
  for (; at < strip + length; at++) sum = (sum >>> 8) ^ remainder(0, sum ^ load<u8>(at));
  return ~sum;
}

function remainder(after: u32, byte: u32): u32 {
  return load<u32>(remainders + 1024 * after + 4 * (byte & 255));
}

/** Remainders of every byte with 0 to 3 bytes after it, divided by the polynomial of CRC-32, its bits in reverse. */
function divide(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let rest = byte;
    for (let after: u32 = 0; after < 4; after++) {
      for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
      store<u32>(remainders + 1024 * after + 4 * byte, rest);
    }
  }
}
