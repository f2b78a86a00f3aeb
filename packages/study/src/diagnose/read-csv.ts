import { withParticle } from "@opt/words";
import { boundRecords, LogError, quoted } from "./log-error.ts";
import { isKnownColumn } from "./roles.ts";
import type { LogRecord } from "./training-log.ts";

const mostColumns = 200;

/** Reads a table with a line of names: commas, semicolons or tabs; empty cells were not measured. */
export function readCsv(text: string): readonly LogRecord[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = lines[first] ?? "";
  const separator = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!;
  const names = cellsOf(head, separator);
  if (names.length > mostColumns)
    throw new LogError(
      { ko: `열은 ${mostColumns}개까지 읽어요.`, en: `a log may have at most ${mostColumns} columns` },
      first + 1,
    );
  boundRecords(lines.reduce((count, line) => count + Number(line.trim() !== ""), -1));
  const known = names.map(isKnownColumn);
  return lines.flatMap((line, row) => {
    if (row <= first || line.trim() === "") return [];
    const cells = cellsOf(line, separator);
    if (cells.length !== names.length)
      throw new LogError(
        {
          ko: `칸이 ${names.length}개여야 하는데 ${cells.length}개예요.`,
          en: `must have ${names.length} cells, got ${cells.length}`,
        },
        row + 1,
      );
    const values = cells.flatMap((cell, i): [string, number][] => {
      const value = known[i] ? readNumber(cell, names[i]!, row + 1) : undefined;
      return value === undefined ? [] : [[names[i]!, value]];
    });
    return [new Map(values)];
  });
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, inside] = ["", false];
  for (const sign of line) {
    if (sign === '"') inside = !inside;
    else if (sign === separator && !inside) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

const spoken: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Infinity,
  infinity: Infinity,
  "-inf": -Infinity,
  "-infinity": -Infinity,
};

/** Nobody writes a number with more signs. */
const longestNumber = 100;

function readNumber(cell: string, name: string, line: number): number | undefined {
  if (cell === "" || /^(?:none|null|n\/a|na)$/iu.test(cell)) return undefined;
  const word = spoken[cell.toLowerCase().replace("+", "")];
  if (word !== undefined) return word;
  // a regular expression of a cell of megabytes may run out of room
  if (cell.length <= longestNumber && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(cell))
    return Number(cell);
  throw new LogError(
    {
      ko: `${quoted(name)} 칸은 수여야 하는데 ${withParticle(quoted(cell), "이에요/예요")}.`,
      en: `${quoted(name)} must be a number, got ${quoted(cell)}`,
    },
    line,
  );
}
