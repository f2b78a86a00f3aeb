import type { Draft, OwnQuestion } from "../question/own-question.ts";
import { ImportError } from "../import-error.ts";
import { collect, type Imported, unreadable } from "./collect.ts";
import { rowsOf } from "./csv-rows.ts";

const columns = ["input", "prompt", "answer", "also", "wrong", "tolerance", "why", "card", "state"] as const;

/** Rows of a CSV file with a header; several values of a cell are separated by "|"; "\|" and "\\" stand for themselves. */
export function readCsvQuestions(text: string): Imported {
  const rows = rowsOf(text);
  if (typeof rows === "number") return unreadable(rows, "csv-open-quote");
  const [header, ...rest] = rows;
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const strange = names.find((name) => !columns.some((column) => column === name));
  if (strange !== undefined || !names.includes("prompt") || !names.includes("answer"))
    return unreadable(1, "csv-header", { columns: columns.join(", ") });
  return collect(
    rest.map(({ line, cells }) => ({
      line,
      read: () => {
        if (cells.length > names.length)
          throw new ImportError("csv-too-many-cells", { most: names.length, got: cells.length });
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
