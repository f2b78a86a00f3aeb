import { type Color, readable } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { localize, type LocalizedText, mapText } from "../text/locale.ts";
import {
  allInRows,
  cutAlong,
  inRows,
  leading,
  type Line,
  middleOf,
  namesAlong,
  widthOfRows,
} from "../text/rows.ts";
import { cellPaths } from "./cell-paths.ts";
import { type ColorKey, drawColorKey } from "./color-key.ts";
import { addText, noteMissing, type Sheet, widthOf } from "./sheet.ts";

/** What stands in a cell. */
export interface MatrixValue {
  readonly text: string;
  /** Whether the text is muted: a zero is nothing to look at. */
  readonly isFaint?: boolean;
}

export interface Matrix {
  readonly rowNames: readonly LocalizedText[];
  readonly columnNames: readonly LocalizedText[];
  readonly rowTitle: LocalizedText;
  readonly columnTitle: LocalizedText;
  /** Whether the rows ascend, so that the first of the axis is the lowest. */
  readonly isUpward?: boolean;
  /** What the colours mean, for a picture without numbers. */
  readonly key: ColorKey;
  readonly fill: (row: number, column: number) => Color;
  readonly value: (row: number, column: number) => MatrixValue;
  /** Row and column of the cell to look at, which is framed. */
  readonly strong: readonly [number, number] | undefined;
}

/** Cells in rows and columns, the first row on top; values stand in the cells where all of them fit, else a colour key. */
export function drawMatrix(sheet: Sheet, room: Box, matrix: Matrix): void {
  const { text } = sheet.sizes;
  const { rowNames, columnNames, rowTitle, columnTitle } = matrix;
  const free = room.height - text * 3.2;
  const rows = fitNames(
    cleanNames(sheet, rowNames),
    shares.map((share) => share * room.width),
    text,
    Math.floor((free / rowNames.length - 2) / (leading * text) - 2 / rowNames.length),
  );
  const left = Math.max(...rows.flat().map((name) => widthOf(sheet, name))) + text * 0.6;
  const width = (room.width - left) / columnNames.length;
  const line = lineOf(sheet, room.x + left, width);
  const spare = free - rowNames.length * smallestValue * leastHigh;
  const most = Math.max(1, 1 + Math.floor(spare / (leading * text)));
  const columns = fitColumns(sheet, cleanNames(sheet, columnNames), line, width, most);
  const foot = (Math.max(...columns.rows.map(({ length }) => length)) - 1) * leading * text;
  const place = (height: number): Box => ({
    x: room.x + left,
    y: room.y + text * 1.7,
    width: room.width - left,
    height: height - text * 3.2 - foot,
  });
  const half = room.width / 2 - text;
  const down = mapText(rowTitle, (title) => `${matrix.isUpward === true ? "↑" : "↓"} ${title}`);
  const across = mapText(columnTitle, (title) => `${title} →`);
  const top = room.y + text * 1.05;
  addText(sheet, down, room.x, top, { role: "name", maxWidth: half });
  addText(sheet, across, room.x + room.width, top, { role: "name", anchor: "end", maxWidth: half });
  const isKeyed = !valuesFit(sheet, matrix, place(room.height));
  const rest = isKeyed ? drawColorKey(sheet, room, matrix.key) : room;
  const box = place(rest.height);
  if (!(Math.min(box.width, box.height) >= text)) return;
  const height = box.height / rowNames.length;
  if (Math.min(width, height) < smallest) drawShades(sheet, matrix, box);
  else drawCells(sheet, matrix, box, isKeyed);
  const rowStep = Math.ceil((text * leastHigh) / height);
  for (let row = 0; row < rowNames.length; row += rowStep) {
    const y = box.y + (row + 0.5) * height + text * (0.35 - ((rows[row]!.length - 1) * leading) / 2);
    drawRows(sheet, rows[row]!, [box.x - text * 0.5, y], "end");
  }
  for (let column = 0; column < columnNames.length; column += columns.step) {
    const y = box.y + box.height + text * 1.25;
    const own = columns.rows[column]!;
    const x = middleOf(widthOfRows(own, text), column, line);
    drawRows(sheet, own, [x, y], "middle");
  }
}

function drawRows(
  sheet: Sheet,
  rows: readonly string[],
  [x, y]: readonly [number, number],
  anchor: "middle" | "end",
): void {
  for (const [i, row] of rows.entries())
    addText(sheet, row, x, y + i * leading * sheet.sizes.text, { role: "tick", anchor });
}

/** Shares of the width that names beside the rows may take: the larger where the smaller would cut one. */
const shares = [0.28, 0.42];
/** Of more names than this none has room for rows. */
const mostInRows = 40;

/** Names in at most so many rows of one of these widths, or cut to the last so that they stay apart. */
function fitNames(
  names: readonly string[],
  widths: readonly number[],
  size: number,
  rows: number,
): string[][] {
  const width = widths.at(-1)!;
  const most = names.length > mostInRows ? 1 : Math.min(3, Math.max(1, rows));
  const whole = widths.map((each) => allInRows(names, each, size, most)).find((found) => found);
  const cut = most < 2 ? undefined : inRows(names, width, size, most);
  return whole ?? cut ?? fitApart(names, width, size, 400).map((name) => [name]);
}

function cleanNames(sheet: Sheet, names: readonly LocalizedText[]): string[] {
  return names.map((name) => {
    noteMissing(sheet, name);
    return cleanText(localize(name, sheet.locale));
  });
}

/** The smallest size of a value, and the height of its cell in such sizes. */
const [smallestValue, leastHigh] = [13, 1.04];

/** Sizes of the values, largest first. */
function valueSizes(sheet: Sheet, height: number): number[] {
  const largest = Math.max(smallestValue, Math.min(sheet.sizes.text, height * 0.6));
  return largest > smallestValue ? [largest, smallestValue] : [smallestValue];
}

/** The size at which all values fit into their cells, or `undefined`. */
function valuesFit(sheet: Sheet, { rowNames, columnNames, value }: Matrix, box: Box): number | undefined {
  const [width, height] = [box.width / columnNames.length, box.height / rowNames.length];
  return valueSizes(sheet, height).find(
    (size) =>
      height >= size * leastHigh &&
      width > size &&
      rowNames.every((_, row) =>
        columnNames.every((__, column) => widthOf(sheet, value(row, column).text, 600, size) + 4 <= width),
      ),
  );
}

/** Smaller cells, in pixels, are not drawn one by one. */
const smallest = 1.5;

/** Of more cells than pixels, every so many; the one to look at is framed where it lies. */
function drawShades(sheet: Sheet, { rowNames, columnNames, fill, strong }: Matrix, box: Box): void {
  const rows = Math.min(rowNames.length, Math.floor(box.height / smallest));
  const columns = Math.min(columnNames.length, Math.floor(box.width / smallest));
  const grid = {
    rows,
    columns,
    left: (column: number) => box.x + (column * box.width) / columns,
    top: (row: number) => box.y + (row * box.height) / rows,
  };
  const shown = Math.ceil(sheet.progress * rows * columns);
  const shade = (row: number, column: number) =>
    row * columns + column < shown
      ? fill(nearest(row, rows, rowNames.length), nearest(column, columns, columnNames.length))
      : undefined;
  sheet.items.push(...cellPaths(grid, "cell", shade));
  if (strong === undefined || sheet.progress < 1) return;
  const x = box.x + ((strong[1] + 0.5) * box.width) / columnNames.length;
  const y = box.y + ((strong[0] + 0.5) * box.height) / rowNames.length;
  const frame = { x: x - 4, y: y - 4, width: 8, height: 8, stroke: sheet.theme.text, lineWidth: 2.4 };
  sheet.items.push({ type: "rect", role: "mark", ...frame });
}

/** The cell in the middle of a stretch, when `kept` stand for `count`. */
function nearest(index: number, kept: number, count: number): number {
  return Math.floor(((index + 0.5) * count) / kept);
}

function drawCells(sheet: Sheet, matrix: Matrix, box: Box, isKeyed: boolean): void {
  const { rowNames, columnNames, fill: fillOf, value, strong } = matrix;
  const [width, height] = [box.width / columnNames.length, box.height / rowNames.length];
  const { theme } = sheet;
  const gap = Math.min(2, width * 0.1, height * 0.1);
  const cells = rowNames.flatMap((_, row) =>
    columnNames.map((__, column) =>
      Object.assign({ row, column, fill: fillOf(row, column) }, value(row, column)),
    ),
  );
  const size = isKeyed ? undefined : valuesFit(sheet, matrix, box);
  const shown = Math.ceil(sheet.progress * cells.length);
  const place = (row: number, column: number) => ({
    x: box.x + column * width + gap / 2,
    y: box.y + row * height + gap / 2,
  });
  const body = { width: width - gap, height: height - gap, radius: Math.min(4, width / 4) };
  for (const { row, column, fill } of cells.slice(0, shown)) {
    sheet.items.push({ type: "rect", role: "cell", ...place(row, column), ...body, fill });
  }
  if (strong !== undefined && sheet.progress === 1) {
    const frame = { ...place(...strong), ...body, stroke: theme.text, lineWidth: 2.4 };
    sheet.items.push({ type: "rect", role: "mark", ...frame });
  }
  for (const { row, column, fill, text, isFaint = false } of size === undefined
    ? []
    : cells.slice(0, shown)) {
    const { x, y } = place(row, column);
    addText(sheet, text, x + body.width / 2, y + body.height / 2 + size! * 0.35, {
      role: "value",
      size: size!,
      weight: isFaint ? 400 : 600,
      anchor: "middle",
      fill: isFaint ? theme.muted : readable(fill, [theme.card, theme.text]),
    });
  }
}

/** So many ems of a name tell it from the others: of a word fewer than of a number, which says something else when cut. */
const [ofWord, ofNumber] = [3.1, 4.5];

function lineOf({ width, sizes }: Sheet, left: number, pitch: number): Line {
  const edge = sizes.padding * 0.5;
  return { at: (column) => left + (column + 0.5) * pitch, from: edge, to: width - edge };
}

/** Names below the columns: whole in at most so many rows, or as many as fit. */
function fitColumns(
  { sizes }: Sheet,
  names: readonly string[],
  line: Line,
  pitch: number,
  most: number,
): { readonly step: number; readonly rows: string[][] } {
  const { text } = sizes;
  const whole = namesAlong(names, line, text, most);
  if (whole !== undefined) return { step: 1, rows: whole };
  const areWords = names.every((name) => /^\p{Letter}/u.test(name));
  const onTiers = cutAlong(names, line, text, [most, ofWord]);
  const least = Math.min(widthOfRows(names, text), text * (areWords ? ofWord : ofNumber)) + text * 0.5;
  const step = Math.max(1, Math.ceil(least / pitch));
  const last = line.at(names.length - 1 - ((names.length - 1) % step));
  const toEdge = Math.min(line.at(0) - line.from, line.to - last);
  const width = Math.min(pitch * step - text * 0.4, 2 * toEdge);
  if (step > 1 && onTiers !== undefined) return { step: 1, rows: onTiers };
  return { step, rows: fitNames(names, [width], text, step > 1 ? 1 : most) };
}
