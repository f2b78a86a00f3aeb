import { plainCharString, type Subroutines } from "./char-string.ts";
import { concat, uint16, uint32, viewOf } from "./sfnt.ts";

/** A list of byte strings in a `CFF ` table. */
interface Index {
  readonly count: number;
  /** Where it ends. */
  readonly end: number;
  item(index: number): Uint8Array;
}

/** Operands of a dictionary by operator, as bytes; two-byte operators count from 1200. */
type Dictionary = ReadonlyMap<number, Uint8Array>;

const operators = {
  charStrings: 17,
  private: 18,
  subroutines: 19,
  charset: 15,
  matrix: 1207,
  box: 5,
  registry: 1230,
  count: 1234,
  fonts: 1236,
  select: 1237,
};

/** The `CFF ` table of some glyphs, keyed by number, without subroutines; the first glyph must be 0. */
export function subsetCff(table: Uint8Array, order: readonly number[]): Uint8Array {
  const names = readIndex(table, table[2]!);
  const tops = readIndex(table, names.end);
  const top = readDictionary(tops.item(0));
  const globals = readIndex(table, readIndex(table, tops.end).end);
  const charStrings = readIndex(table, offset(top, operators.charStrings));
  const fonts = fontsOf(table, top);
  const fontOf = selectorOf(table, top);
  const outlines = order.map((glyph) =>
    plainCharString(charStrings.item(glyph), globals, fonts[fontOf(glyph)]!.subroutines),
  );
  const select = [0, ...order.map(fontOf)];
  const charset = order.length < 2 ? [0] : [2, ...uint16(1), ...uint16(order.length - 2)];
  const strings = ["Adobe", "Identity"].map((text) => Array.from(text, (sign) => sign.charCodeAt(0)));
  const heading = (places: { charset: number; select: number; charStrings: number; fonts: number }) =>
    concat([
      [1, 0, 4, 4],
      writeIndex([names.item(0)]),
      writeIndex([
        concat([
          entry(operators.registry, [391, 392, 0].flatMap(number)),
          ...[operators.matrix, operators.box].flatMap((key) => copied(top, key)),
          entry(operators.count, number(order.length)),
          ...(["charset", "select", "charStrings", "fonts"] as const).map((key) =>
            entry(operators[key], number(places[key])),
          ),
        ]),
      ]),
      writeIndex(strings),
      writeIndex([]),
    ]);
  const start = heading({ charset: 0, select: 0, charStrings: 0, fonts: 0 }).length;
  const selectAt = start + charset.length;
  const charStringsAt = selectAt + select.length;
  const outlineIndex = writeIndex(outlines);
  let privateAt = charStringsAt + outlineIndex.length;
  const dictionaries = fonts.map(({ font, own }) => {
    const size = number(own.length);
    const dictionary = concat([font, entry(operators.private, [...size, ...number(privateAt)])]);
    privateAt += own.length;
    return dictionary;
  });
  return concat([
    heading({ charset: start, select: selectAt, charStrings: charStringsAt, fonts: privateAt }),
    charset,
    select,
    outlineIndex,
    ...fonts.map(({ own }) => own),
    writeIndex(dictionaries),
  ]);
}

/** A font inside the table: its matrix, its private dictionary without subroutines, and those. */
interface InnerFont {
  readonly font: Uint8Array;
  readonly own: Uint8Array;
  readonly subroutines: Subroutines;
}

function fontsOf(table: Uint8Array, top: Dictionary): InnerFont[] {
  if (!top.has(operators.fonts)) return [readInnerFont(table, new Map(), top)];
  const index = readIndex(table, offset(top, operators.fonts));
  return Array.from({ length: index.count }, (_, i) => {
    const font = readDictionary(index.item(i));
    return readInnerFont(table, font, font);
  });
}

function readInnerFont(table: Uint8Array, font: Dictionary, holder: Dictionary): InnerFont {
  const [size = 0, at = 0] = numbers(holder.get(operators.private) ?? new Uint8Array());
  const own = readDictionary(table.subarray(at, at + size));
  const local = own.get(operators.subroutines);
  return {
    font: concat(copied(font, operators.matrix)),
    own: concat(
      [...own.keys()].filter((key) => key !== operators.subroutines).flatMap((key) => copied(own, key)),
    ),
    subroutines: local === undefined ? readIndex(empty, 0) : readIndex(table, at + (numbers(local)[0] ?? 0)),
  };
}

const empty = Uint8Array.of(0, 0);

/** Which inner font each glyph belongs to. */
function selectorOf(table: Uint8Array, top: Dictionary): (glyph: number) => number {
  if (!top.has(operators.select)) return () => 0;
  const at = offset(top, operators.select);
  if (table[at] === 0) return (glyph) => table[at + 1 + glyph]!;
  const view = viewOf(table);
  const starts = Array.from({ length: view.getUint16(at + 1) }, (_, i) => at + 3 + 3 * i);
  return (glyph) => table[starts.findLast((start) => view.getUint16(start) <= glyph)! + 2]!;
}

function readIndex(table: Uint8Array, at: number): Index {
  const count = viewOf(table).getUint16(at);
  if (count === 0) return { count, end: at + 2, item: () => new Uint8Array() };
  const size = table[at + 2]!;
  const place = (index: number) => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + table[at + 3 + index * size + i]!;
    return at + 2 + (count + 1) * size + value;
  };
  return { count, end: place(count), item: (index) => table.subarray(place(index), place(index + 1)) };
}

function writeIndex(items: readonly ArrayLike<number>[]): Uint8Array {
  if (items.length === 0) return empty;
  let end = 1;
  const ends = [end, ...items.map(({ length }) => (end += length))];
  return concat([uint16(items.length), [4], ...ends.map(uint32), ...items]);
}

function readDictionary(bytes: Uint8Array): Dictionary {
  const found = new Map<number, Uint8Array>();
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    if (byte > 21) {
      at += operandLength(bytes, at);
      continue;
    }
    found.set(byte === 12 ? 1200 + bytes[at + 1]! : byte, bytes.subarray(from, at));
    at += byte === 12 ? 2 : 1;
    from = at;
  }
  return found;
}

function operandLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte === 28) return 3;
  if (byte === 29) return 5;
  if (byte !== 30) return byte > 246 ? 2 : 1;
  let length = 1;
  while ((bytes[at + length]! & 15) !== 15) length++;
  return length + 1;
}

/** The whole numbers among some operands. */
function numbers(operands: Uint8Array): number[] {
  const view = viewOf(operands);
  const values: number[] = [];
  for (let at = 0; at < operands.length; at += operandLength(operands, at)) {
    const byte = operands[at]!;
    if (byte === 28) values.push(view.getInt16(at + 1));
    else if (byte === 29) values.push(view.getInt32(at + 1));
    else if (byte < 247) values.push(byte - 139);
    else if (byte < 251) values.push((byte - 247) * 256 + operands[at + 1]! + 108);
    else values.push(-(byte - 251) * 256 - operands[at + 1]! - 108);
  }
  return values;
}

function offset(dictionary: Dictionary, key: number): number {
  const [value] = numbers(dictionary.get(key) ?? new Uint8Array());
  if (value === undefined) throw new TypeError(`bytes must be a font with a whole CFF table, got no ${key}`);
  return value;
}

/** Every number in five bytes, so that sizes do not depend on values. */
const number = (value: number): number[] => [29, ...uint32(value)];

function entry(key: number, operands: ArrayLike<number>): Uint8Array {
  return concat([operands, key < 1200 ? [key] : [12, key - 1200]]);
}

function copied(dictionary: Dictionary, key: number): Uint8Array[] {
  const operands = dictionary.get(key);
  return operands === undefined ? [] : [entry(key, operands)];
}
