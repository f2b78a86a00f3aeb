import { concat, uint16, uint32, viewOf } from "./sfnt.ts";

/** Glyphs by code point, from the `cmap` table of a font. */
export function readGlyphs(table: Uint8Array): ReadonlyMap<number, number> {
  const cmap = viewOf(table);
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(8 + 8 * i);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, glyphs);
    if (format === 12) readGroups(cmap, at, glyphs);
  }
  return glyphs;
}

function readSegments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const size = cmap.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const last = cmap.getUint16(at + 14 + i);
    const delta = cmap.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = cmap.getUint16(rangeAt);
    const first = cmap.getUint16(at + 16 + size + i);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const index = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = index === 0 ? 0 : (index + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = cmap.getUint32(group);
    for (let code = first; code <= cmap.getUint32(group + 4); code++) {
      glyphs.set(code, cmap.getUint32(group + 8) + code - first);
    }
  }
}

/** Neighbouring code points whose glyphs are neighbours, too. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

/** A `cmap` table: segments for the basic plane, groups for all. */
export function writeGlyphs(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const runs = runsOf(glyphs);
  const segments = segmentTable(runs.filter(({ last }) => last < 0xffff));
  const groups = [
    ...[12, 0].flatMap(uint16),
    ...[16 + 12 * runs.length, 0, runs.length].flatMap(uint32),
    ...runs.flatMap(({ first, last, glyph }) => [first, last, glyph].flatMap(uint32)),
  ];
  const header = [
    ...[0, 2, 3, 1].flatMap(uint16),
    ...uint32(20),
    ...[3, 10].flatMap(uint16),
    ...uint32(20 + segments.length),
  ];
  return concat([header, segments, groups]);
}

function runsOf(glyphs: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  for (const [code, glyph] of [...glyphs].toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    const follows = run !== undefined && code === run.last + 1 && glyph === run.glyph + code - run.first;
    if (follows && code !== 0x10000) runs[runs.length - 1] = { ...run, last: code };
    else runs.push({ first: code, last: code, glyph });
  }
  return runs;
}

function segmentTable(runs: readonly Run[]): number[] {
  const segments = [...runs, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const search = [2 * 2 ** power, power, 2 * (count - 2 ** power)];
  const columns = [
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ first, glyph }) => glyph - first),
    ...segments.map(() => 0),
  ];
  return [4, 16 + 8 * count, 0, 2 * count, ...search, ...columns].flatMap(uint16);
}
