import { isRecord } from "@opt/description";
import type { OwnQuestion } from "../question/own-question.ts";
import { collect, type Imported } from "./collect.ts";

/** A list of questions as JSON; its problems say the line that the question begins on. */
export function readJsonQuestions(text: string): Imported {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/u.exec(message)?.[1] ?? 0);
    return {
      questions: [],
      problems: [{ line: lineAt(text, at), message: `this is no JSON: ${message.slice(0, 120)}` }],
    };
  }
  if (!Array.isArray(parsed))
    return { questions: [], problems: [{ line: 1, message: "a file must be a list of questions" }] };
  const starts = linesOfItems(text);
  return collect(
    parsed.map((item: unknown, index) => ({
      line: starts[index] ?? 1,
      read: () => {
        if (!isRecord(item)) throw new RangeError("a question must be a record");
        return item;
      },
    })),
  );
}

export function writeJson(questions: readonly OwnQuestion[]): string {
  return `${JSON.stringify(questions, undefined, 2)}\n`;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
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
