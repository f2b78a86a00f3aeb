import type { FontMetrics } from "./metrics.ts";

/**
 * Widths of a TrueType or OpenType font, read from its file.
 *
 * @throws `TypeError` for a file that is neither.
 */
export function fontMetrics(bytes: Uint8Array): FontMetrics {
  const tables = readTables(bytes);
  const units = need(tables, "head").getUint16(18);
  const longMetrics = need(tables, "hhea").getUint16(34);
  const widths = need(tables, "hmtx");
  const glyphs = readGlyphs(need(tables, "cmap"));
  return {
    advance(code) {
      const glyph = glyphs.get(code);
      if (glyph === undefined) return undefined;
      return widths.getUint16(4 * Math.min(glyph, longMetrics - 1)) / units;
    },
  };
}

function readTables(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flavour = bytes.byteLength < 12 ? 0 : file.getUint32(0);
  if (flavour !== 0x00010000 && flavour !== 0x4f54544f && flavour !== 0x74727565) {
    throw new TypeError(
      `bytes must be a TrueType or OpenType font, got ${bytes.byteLength} bytes of something else`,
    );
  }
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(entry + 8), file.getUint32(entry + 12)),
    );
  }
  return tables;
}

function need(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new TypeError(`bytes must be a font with a ${tag} table, got none`);
  return table;
}

function readGlyphs(cmap: DataView): ReadonlyMap<number, number> {
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
