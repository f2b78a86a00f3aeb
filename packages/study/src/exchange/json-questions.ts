import { isRecord } from "@opt/description";
import type { OwnQuestion } from "../question/own-question.ts";
import { ImportError } from "../import-error.ts";
import { collect, type Imported, unreadable } from "./collect.ts";
import { faultOf } from "./json-fault.ts";

/** A list of questions as JSON; its problems say the line that the question begins on. */
export function readJsonQuestions(text: string): Imported {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return unreadable(lineAt(text, faultOf(text)), "json-broken");
  }
  if (!Array.isArray(parsed)) return unreadable(1, "json-not-a-list");
  const starts = linesOfItems(text);
  return collect(
    parsed.map((item: unknown, index) => ({
      line: starts[index] ?? 1,
      read: () => {
        if (!isRecord(item)) throw new ImportError("json-not-a-record");
        return item;
      },
    })),
  );
}

export function writeJson(questions: readonly OwnQuestion[]): string {
  return `${JSON.stringify(questions, undefined, 2)}\n`;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/u).length;
}

/** The lines that the items of the outermost list begin on; the text is sound JSON. */
function linesOfItems(text: string): readonly number[] {
  const starts: number[] = [];
  let [depth, line, waits] = [0, 1, false];
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[\n[\]{},]|[^\s"[\]{},]+/gsu)) {
    if (piece === "\n") line++;
    else if (piece === "," && depth === 1) waits = true;
    else {
      if (waits && piece !== "]") [starts[starts.length], waits] = [line, false];
      if ("[{".includes(piece)) waits = ++depth === 1 || waits;
      if ("]}".includes(piece)) depth--;
    }
  }
  return starts;
}
