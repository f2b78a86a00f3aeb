import { type Color, readable } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

export interface MatrixCell {
  readonly fill: Color;
  readonly text: string;
}

export interface Matrix {
  readonly rowNames: readonly LocalizedText[];
  readonly columnNames: readonly LocalizedText[];
  readonly rowTitle: LocalizedText;
  readonly columnTitle: LocalizedText;
  readonly cell: (row: number, column: number) => MatrixCell;
  /** Row and column of the cell to look at, which is framed. */
  readonly strong: readonly [number, number] | undefined;
}

/** Cells in rows and columns, the first row on top; values stand in the cells where all of them fit. */
export function drawMatrix(sheet: Sheet, room: Box, matrix: Matrix): void {
  const { text } = sheet.sizes;
  const { rowNames, columnNames, rowTitle, columnTitle } = matrix;
  const left =
    Math.min(room.width * 0.28, Math.max(...rowNames.map((name) => widthOf(sheet, name)))) + text * 0.6;
  const box = {
    x: room.x + left,
    y: room.y + text * 1.7,
    width: room.width - left,
    height: room.height - text * 3.2,
  };
  const half = room.width / 2 - text;
  const down = mapText(rowTitle, (title) => `↓ ${title}`);
  const across = mapText(columnTitle, (title) => `${title} →`);
  addText(sheet, down, room.x, room.y + text * 1.05, { role: "name", maxWidth: half });
  addText(sheet, across, room.x + room.width, room.y + text * 1.05, {
    role: "name",
    anchor: "end",
    maxWidth: half,
  });
  const [width, height] = [box.width / columnNames.length, box.height / rowNames.length];
  if (Math.min(width, height) < smallest) drawShades(sheet, matrix, box);
  else drawCells(sheet, matrix, box, width, height);
  const rowStep = Math.ceil((text * 1.1) / height);
  for (let row = 0; row < rowNames.length; row += rowStep) {
    const y = box.y + (row + 0.5) * height + text * 0.35;
    addText(sheet, rowNames[row]!, box.x - text * 0.5, y, {
      role: "tick",
      anchor: "end",
      maxWidth: left - text * 0.6,
    });
  }
  drawColumnNames(sheet, columnNames, box, width);
}

/** Smaller cells, in pixels, are not drawn one by one. */
const smallest = 1.5;

/** Of more cells than pixels, every so many; the one to look at is framed where it lies. */
function drawShades(sheet: Sheet, { rowNames, columnNames, cell, strong }: Matrix, box: Box): void {
  const rows = Math.min(rowNames.length, Math.floor(box.height / smallest));
  const columns = Math.min(columnNames.length, Math.floor(box.width / smallest));
  const [width, height] = [box.width / columns, box.height / rows];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const { fill } = cell(nearest(i, rows, rowNames.length), nearest(j, columns, columnNames.length));
      const [x, y] = [box.x + j * width, box.y + i * height];
      sheet.items.push({ type: "rect", role: "cell", x, y, width, height, fill });
    }
  }
  if (strong === undefined) return;
  const x = box.x + ((strong[1] + 0.5) * box.width) / columnNames.length;
  const y = box.y + ((strong[0] + 0.5) * box.height) / rowNames.length;
  const frame = { x: x - 4, y: y - 4, width: 8, height: 8, stroke: sheet.theme.text, lineWidth: 2.4 };
  sheet.items.push({ type: "rect", role: "mark", ...frame });
}

/** The cell in the middle of a stretch, when `kept` stand for `count`. */
function nearest(index: number, kept: number, count: number): number {
  return Math.floor(((index + 0.5) * count) / kept);
}

function drawCells(
  sheet: Sheet,
  { rowNames, columnNames, cell, strong }: Matrix,
  box: Box,
  width: number,
  height: number,
): void {
  const { theme } = sheet;
  const gap = Math.min(2, width * 0.1, height * 0.1);
  const size = Math.max(13, Math.min(sheet.sizes.text, height * 0.6));
  const cells = rowNames.flatMap((_, row) =>
    columnNames.map((__, column) => ({ row, column, ...cell(row, column) })),
  );
  const fits =
    height >= size * 1.1 && cells.every((each) => widthOf(sheet, each.text, 600, size) + 4 <= width);
  const shown = Math.ceil(sheet.progress * cells.length);
  const place = (row: number, column: number) => ({
    x: box.x + column * width + gap / 2,
    y: box.y + row * height + gap / 2,
  });
  const body = { width: width - gap, height: height - gap, radius: Math.min(4, width / 4) };
  for (const { row, column, fill } of cells.slice(0, shown)) {
    sheet.items.push({ type: "rect", role: "cell", ...place(row, column), ...body, fill });
  }
  if (strong !== undefined && strong[0] * columnNames.length + strong[1] < shown) {
    const frame = { ...place(...strong), ...body, stroke: theme.text, lineWidth: 2.4 };
    sheet.items.push({ type: "rect", role: "mark", ...frame });
  }
  for (const { row, column, fill, text } of fits ? cells.slice(0, shown) : []) {
    const { x, y } = place(row, column);
    addText(sheet, text, x + body.width / 2, y + body.height / 2 + size * 0.35, {
      role: "value",
      size,
      weight: 600,
      anchor: "middle",
      fill: readable(fill, [theme.card, theme.text]),
    });
  }
}

/** Names below the columns, as many as fit. */
function drawColumnNames(sheet: Sheet, names: readonly LocalizedText[], box: Box, width: number): void {
  const { text } = sheet.sizes;
  const widest = Math.max(...names.map((name) => widthOf(sheet, name)));
  const step = Math.max(1, Math.ceil((Math.min(widest, text * 6) + text * 0.5) / width));
  for (let column = 0; column < names.length; column += step) {
    const x = box.x + (column + 0.5) * width;
    const room = Math.min(width * step - text * 0.4, 2 * Math.min(x, sheet.width - x) - 4);
    addText(sheet, names[column]!, x, box.y + box.height + text * 1.25, {
      role: "tick",
      anchor: "middle",
      maxWidth: room,
    });
  }
}
