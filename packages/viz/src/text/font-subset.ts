import { subsetCff } from "./cff.ts";
import { readGlyphs, writeGlyphs } from "./cmap.ts";
import { componentsOf, subsetGlyf } from "./glyf.ts";
import { concat, type FontTables, need, readTables, uint16, viewOf, writeTables } from "./sfnt.ts";

/** Fonts read before; their bytes are taken not to change. */
const known = new WeakMap<Uint8Array, Font>();

interface Font {
  readonly tables: FontTables;
  readonly glyphs: ReadonlyMap<number, number>;
}

function readFont(bytes: Uint8Array): Font {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const tables = readTables(bytes);
  const font = { tables, glyphs: readGlyphs(need(tables, "cmap")) };
  known.set(bytes, font);
  return font;
}

/** Those of the code points that a font has a glyph for. */
export function coveredBy(bytes: Uint8Array, codes: Iterable<number>): number[] {
  const { glyphs } = readFont(bytes);
  return [...codes].filter((code) => glyphs.has(code));
}

/**
 * The font with nothing but the glyphs of some code points: their outlines and widths are unchanged, layout features
 * and kerning are gone. TrueType and OpenType outlines (`glyf`, `CFF `).
 *
 * @throws `TypeError` for a file that is no such font.
 */
export function subsetFont(bytes: Uint8Array, codes: Iterable<number>): Uint8Array {
  const { tables, glyphs } = readFont(bytes);
  const wanted = coveredBy(bytes, new Set(codes));
  const cff = tables.get("CFF ");
  const roots = [0, ...wanted.map((code) => glyphs.get(code)!)];
  const order = [...new Set(cff === undefined ? componentsOf(tables, roots) : roots)];
  const places = new Map(order.map((glyph, place) => [glyph, place]));
  const outlines =
    cff === undefined ? subsetGlyf(tables, order, places) : new Map([["CFF ", subsetCff(cff, order)]]);
  const kept = ["OS/2", "name", "cvt ", "fpgm", "prep"].flatMap((tag) => {
    const table = tables.get(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  return writeTables(
    new Map([
      ...kept,
      ["cmap", writeGlyphs(new Map(wanted.map((code) => [code, places.get(glyphs.get(code)!)!])))],
      ["head", patched(need(tables, "head"), 50, cff === undefined ? 1 : 0)],
      ["hhea", patched(need(tables, "hhea"), 34, order.length)],
      ["hmtx", metricsOf(tables, order)],
      ["maxp", patched(need(tables, "maxp"), 4, order.length)],
      ["post", concat([[0, 3, 0, 0], need(tables, "post").subarray(4, 32)])],
      ...outlines,
    ]),
  );
}

/** A copy of a table with another 16-bit number in one place. */
function patched(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(table);
  copy.set(uint16(value), at);
  return copy;
}

/** Width and left bearing of each glyph. */
function metricsOf(tables: FontTables, order: readonly number[]): Uint8Array {
  const count = viewOf(need(tables, "hhea")).getUint16(34);
  const table = need(tables, "hmtx");
  return concat(
    order.flatMap((glyph) => {
      const width = 4 * Math.min(glyph, count - 1);
      const bearing = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count);
      return [table.subarray(width, width + 2), table.subarray(bearing, bearing + 2)];
    }),
  );
}
