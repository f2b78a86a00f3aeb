import type { Draft, OwnQuestion } from "../question/own-question.ts";
import { collect, type Imported } from "./collect.ts";

const columns = ["input", "prompt", "answer", "also", "wrong", "tolerance", "why", "card", "state"] as const;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a CSV file with a header; several values of a cell are separated by "|"; "\|" and "\\" stand for themselves. */
export function readCsvQuestions(text: string): Imported {
  const rows = rowsOf(text);
  if (typeof rows === "number")
    return { questions: [], problems: [{ line: rows, message: 'a quoted cell must end with "' }] };
  const [header, ...rest] = rows;
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const strange = names.find((name) => !columns.some((column) => column === name));
  if (strange !== undefined || !names.includes("prompt") || !names.includes("answer"))
    return {
      questions: [],
      problems: [
        { line: 1, message: `the first line must name prompt and answer, and only ${columns.join(", ")}` },
      ],
    };
  return collect(
    rest.map(({ line, cells }) => ({
      line,
      read: () => {
        if (cells.length > names.length)
          throw new RangeError(`a row must have at most ${names.length} cells, got ${cells.length}`);
        return draftOf(new Map(names.map((name, index) => [name, cells[index] ?? ""])));
      },
    })),
  );
}

function draftOf(row: ReadonlyMap<string, string>): Draft {
  const cell = (name: (typeof columns)[number]): string => row.get(name) ?? "";
  const tolerance = cell("tolerance").trim();
  const input = cell("input").trim();
  const [also, wrong] = [severalIn(cell("also")), severalIn(cell("wrong"))];
  return {
    input: input === "" ? (wrong.length > 0 ? "choice" : "text") : input,
    prompt: cell("prompt"),
    answer: cell("answer"),
    also,
    wrong,
    tolerance: tolerance === "" ? 0 : Number(tolerance),
    why: cell("why"),
    card: cell("card"),
  };
}

function severalIn(cell: string): readonly string[] {
  return Array.from(cell.matchAll(/(?:\\[\\|]|[^|])+/gu), ([part]) =>
    part.replace(/\\([\\|])/gu, "$1").trim(),
  ).filter((part) => part !== "");
}

export function writeCsv(questions: readonly OwnQuestion[]): string {
  const rows = questions.map((question) =>
    columns.map((name) => {
      const value = question[name];
      return quoted(
        Array.isArray(value)
          ? value.map((one: string) => one.replace(/[\\|]/gu, "\\$&")).join("|")
          : String(value),
      );
    }),
  );
  return [columns, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows that are not empty, with the line each begins on; the line of a quote that never ends. */
function rowsOf(text: string): readonly Row[] | number {
  const rows: Row[] = [];
  let [line, start, cells, at]: [number, number, string[], number] = [1, 1, [], 0];
  while (at < text.length) {
    const piece = /"(?:[^"]|"")*"|[^",\r\n][^,\r\n]*|/suy;
    piece.lastIndex = at;
    const [cell = ""] = piece.exec(text) ?? [];
    if (cell === "" && text[at] === '"') return line;
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    line += cell.split("\n").length - 1;
    at += cell.length;
    if (text[at] === ",") {
      at++;
      continue;
    }
    const rest = text.slice(at).search(/[\r\n]/u);
    at = rest < 0 ? text.length : at + rest + (text.startsWith("\r\n", at + rest) ? 2 : 1);
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: start, cells });
    [line, cells] = [line + 1, []];
    start = line;
  }
  return rows;
}
