import { concat, type FontTables, need, uint32, viewOf } from "./sfnt.ts";

/** The glyphs and all that they are composed of, in the order in which they are met. */
export function componentsOf(tables: FontTables, roots: readonly number[]): number[] {
  const found = new Set(roots);
  for (const glyph of found)
    for (const { component } of partsOf(outlineOf(tables, glyph))) found.add(component);
  return [...found];
}

/** The tables `glyf` and `loca` of some glyphs; `places` says where each now is. */
export function subsetGlyf(
  tables: FontTables,
  order: readonly number[],
  places: ReadonlyMap<number, number>,
): Map<string, Uint8Array> {
  const outlines = order.map((glyph) => {
    const outline = Uint8Array.from(outlineOf(tables, glyph));
    for (const { at, component } of partsOf(outline)) viewOf(outline).setUint16(at, places.get(component)!);
    return concat([outline, new Uint8Array((4 - (outline.length % 4)) % 4)]);
  });
  let end = 0;
  const ends = outlines.map(({ length }) => (end += length));
  return new Map([
    ["glyf", concat(outlines)],
    ["loca", concat([0, ...ends].map(uint32))],
  ]);
}

function outlineOf(tables: FontTables, glyph: number): Uint8Array {
  const loca = viewOf(need(tables, "loca"));
  const long = viewOf(need(tables, "head")).getUint16(50) === 1;
  const at = (index: number) => (long ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  return need(tables, "glyf").subarray(at(glyph), at(glyph + 1));
}

const flags = { words: 1, scale: 8, more: 32, scales: 64, matrix: 128 };

/** The glyphs that a composite one is made of, with the place where each is named. */
function partsOf(outline: Uint8Array): { at: number; component: number }[] {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const parts: { at: number; component: number }[] = [];
  let more = true;
  for (let at = 10; more;) {
    const flag = view.getUint16(at);
    parts.push({ at: at + 2, component: view.getUint16(at + 2) });
    const scaling = flag & flags.matrix ? 8 : flag & flags.scales ? 4 : flag & flags.scale ? 2 : 0;
    at += (flag & flags.words ? 8 : 6) + scaling;
    more = (flag & flags.more) !== 0;
  }
  return parts;
}
