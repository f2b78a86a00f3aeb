import { type Color, readable } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { localize, type LocalizedText, mapText } from "../text/locale.ts";
import { inRows, leading } from "../text/rows.ts";
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
  const highest = (room.height - text * 3.2) / rowNames.length;
  const rows = fitNames(sheet, rowNames, room.width * 0.28, Math.floor(highest / (leading * text)));
  const left = Math.max(...rows.flat().map((name) => widthOf(sheet, name))) + text * 0.6;
  const width = (room.width - left) / columnNames.length;
  const columns = fitColumns(sheet, columnNames, room.x + left, width, highest);
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
  const rowStep = Math.ceil((text * 1.1) / height);
  for (let row = 0; row < rowNames.length; row += rowStep) {
    const y = box.y + (row + 0.5) * height + text * (0.35 - ((rows[row]!.length - 1) * leading) / 2);
    drawRows(sheet, rows[row]!, [box.x - text * 0.5, y], "end");
  }
  for (let column = 0; column < columnNames.length; column += columns.step) {
    const y = box.y + box.height + text * 1.25;
    drawRows(sheet, columns.rows[column]!, [box.x + (column + 0.5) * width, y], "middle");
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

/** Names in at most so many rows, or cut to a width so that they stay apart. */
function fitNames(sheet: Sheet, names: readonly LocalizedText[], width: number, most: number): string[][] {
  for (const name of names) noteMissing(sheet, name);
  const { text } = sheet.sizes;
  const clean = names.map((name) => cleanText(localize(name, sheet.locale)));
  const isCrowd =
    most < 2 || names.length > mostInRows || clean.every((name) => widthOf(sheet, name) <= width);
  const rows = isCrowd ? undefined : inRows(clean, width, text, Math.min(3, most));
  return rows ?? fitApart(clean, width, text, 400).map((name) => [name]);
}

/** Of more names than this none has room for rows. */
const mostInRows = 40;

/** Sizes of the values, largest first. */
function valueSizes(sheet: Sheet, height: number): number[] {
  const largest = Math.max(13, Math.min(sheet.sizes.text, height * 0.6));
  return largest > 13 ? [largest, 13] : [13];
}

/** The size at which all values fit into their cells, or `undefined`. */
function valuesFit(sheet: Sheet, { rowNames, columnNames, value }: Matrix, box: Box): number | undefined {
  const [width, height] = [box.width / columnNames.length, box.height / rowNames.length];
  return valueSizes(sheet, height).find(
    (size) =>
      height >= size * 1.1 &&
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

/** Names below the columns, as many as fit, and in rows where the cells stay as high as a value needs. */
function fitColumns(
  sheet: Sheet,
  names: readonly LocalizedText[],
  left: number,
  width: number,
  height: number,
): { readonly step: number; readonly rows: string[][] } {
  const { text } = sheet.sizes;
  const widest = Math.max(...names.map((name) => widthOf(sheet, name)));
  const areWords = names.every((name) => /^\p{Letter}/u.test(localize(name, sheet.locale)));
  const least = Math.min(widest, text * (areWords ? ofWord : ofNumber)) + text * 0.5;
  const step = Math.max(1, Math.ceil(least / width));
  const at = (column: number) => left + (column + 0.5) * width;
  const last = at(names.length - 1 - ((names.length - 1) % step));
  const toEdge = Math.min(at(0), sheet.width - last);
  const most = step > 1 || height < text * leading * 2 ? 1 : 3;
  return { step, rows: fitNames(sheet, names, Math.min(width * step - text * 0.4, 2 * toEdge - 4), most) };
}
