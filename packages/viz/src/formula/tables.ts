import { cellsOf, core, type MathList, spokenParts, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import type { Reader } from "./reader.ts";

/** Rows without fences: equations below each other, or cells. */
export function table(node: MathNode, { list }: Reader): string {
  const isAligned = cellsOf(node).some((cells) => cells.some(beginsAligned));
  const rows = cellsOf(node).map((cells) =>
    isAligned ? list(cells.flatMap(unwrapped)) : cells.map((cell) => list(unwrapped(cell))).join(", "),
  );
  return rows.join("; ");
}

/** AMS puts an empty sign before what it aligns. */
function beginsAligned(cell: MathNode | null): boolean {
  const first = cell?.childNodes[0]?.childNodes[0];
  return first?.kind === "mstyle";
}

/** The signs of a cell, which align what belongs together. */
function unwrapped(node: MathNode | null): MathList {
  return node !== null && ["mtd", "mstyle", "inferredMrow"].includes(node.kind)
    ? node.childNodes.flatMap(unwrapped)
    : [node];
}

/** A matrix, row by row; bars make it a determinant, double bars a norm. */
export function matrix(node: MathNode, open: string, { locale, list }: Reader): string {
  const cells = cellsOf(node);
  const [height, width] = [cells.length, Math.max(...cells.map((row) => row.length))];
  const what = {
    "|": { ko: "행렬식", en: "determinant" },
    "‖": { ko: "행렬 노름", en: "norm of the matrix" },
  }[open] ?? {
    ko: "행렬",
    en: "matrix",
  };
  const rows = cells.map((row) => row.map((cell) => list(unwrapped(cell)).trim()).join(", "));
  return {
    ko: `${height}행 ${width}열 ${what.ko}, ${rows.join("; ")}, ${what.ko} 끝`,
    en: `the ${height} by ${width} ${what.en}, ${rows.join("; ")}, end of ${what.en.split(" ")[0]}`,
  }[locale];
}

/** What holds in each case; without conditions they are only held together. */
export function cases(node: MathNode, { locale, list }: Reader): string {
  const cells = cellsOf(node);
  if (cells.every((row) => row.length < 2)) {
    const lines = cells.map((row) => list(row.flatMap(unwrapped)).trim()).join("; ");
    return { ko: `함께 묶은 식, ${lines}, 묶음 끝`, en: `the system, ${lines}, end of system` }[locale];
  }
  const rows = cells.map(([value = null, ...when]) => {
    const condition = when.flatMap(unwrapped);
    const [said, holds] = [list(unwrapped(value)).replace(/[ ,]+$/u, ""), list(condition).trim()];
    if (holds === "") return said;
    return `${said}, ${isWord(condition) ? "" : { ko: "조건 ", en: "if " }[locale]}${holds}`;
  });
  return {
    ko: `경우에 따라, ${rows.join("; ")}, 경우 끝`,
    en: `the cases, ${rows.join("; ")}, end of cases`,
  }[locale];
}

function isWord(parts: MathList): boolean {
  const [first] = spokenParts({ kind: "mrow", childNodes: parts });
  return core(first)?.kind === "mtext" && textOf(first) !== "";
}
