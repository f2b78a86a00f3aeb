import type { Color } from "../scale/color.ts";
import type { PathItem, Role } from "../scene/scene.ts";

/** Cells in rows and columns, by the edges between them in pixels. */
export interface CellGrid {
  readonly rows: number;
  readonly columns: number;
  /** The left edge of a column, also of the one after the last. */
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
}

/** Most cells of one path. */
const mostRuns = 4000;

/** Very many cells as few paths: one a colour, in which neighbours in a row are one rectangle. */
export function cellPaths(
  { rows, columns, left, top }: CellGrid,
  role: Role,
  colorAt: (row: number, column: number) => Color | undefined,
): PathItem[] {
  const runs = new Map<Color, number[][]>();
  for (let row = 0; row < rows; row++) {
    let [from, before] = [0, colorAt(row, 0)];
    for (let column = 1; column <= columns; column++) {
      const color = column < columns ? colorAt(row, column) : undefined;
      if (column < columns && color === before) continue;
      if (before !== undefined) {
        const [x0, x1, y0, y1] = [left(from), left(column), top(row), top(row + 1)];
        const lines = runs.get(before) ?? [];
        lines.push([x0, y0, x1, y0, x1, y1, x0, y1]);
        runs.set(before, lines);
      }
      [from, before] = [column, color];
    }
  }
  return [...runs].flatMap(([fill, lines]) => {
    const parts = Array.from({ length: Math.ceil(lines.length / mostRuns) }, (_, i) =>
      lines.slice(i * mostRuns, (i + 1) * mostRuns),
    );
    return parts.map((part): PathItem => ({ type: "path", role, lines: part, closed: true, fill }));
  });
}
