import { readGlyphs } from "./cmap.ts";
import type { FontMetrics } from "./metrics.ts";
import { need, readTables, readWhole, viewOf } from "./sfnt.ts";

/**
 * Widths of a TrueType or OpenType font, read from its file.
 *
 * @throws `TypeError` for a file that is neither.
 */
export function fontMetrics(bytes: Uint8Array): FontMetrics {
  return readWhole(() => read(bytes));
}

function read(bytes: Uint8Array): FontMetrics {
  const tables = readTables(bytes);
  const units = viewOf(need(tables, "head")).getUint16(18);
  const longMetrics = viewOf(need(tables, "hhea")).getUint16(34);
  const widths = viewOf(need(tables, "hmtx"));
  // beyond the table, this throws
  widths.getUint16(4 * longMetrics - 2);
  const glyphs = readGlyphs(need(tables, "cmap"));
  return {
    advance(code) {
      const glyph = glyphs.get(code);
      if (glyph === undefined) return undefined;
      return widths.getUint16(4 * Math.min(glyph, longMetrics - 1)) / units;
    },
  };
}
