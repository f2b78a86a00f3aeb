import { boundRecords, LogError, quoted } from "./log-error.ts";
import { isKnownColumn } from "./roles.ts";
import type { LogFormat, LogRecord } from "./training-log.ts";

/** What a JSON file is read as. */
interface Read {
  readonly format: LogFormat;
  readonly records: readonly LogRecord[];
}

/** Reads a history of lists, the state of a trainer, a list of records, or one record a line. */
export function readJson(text: string): Read {
  const whole = parsed(text);
  if (Array.isArray(whole)) return { format: "json-lines", records: listOf(whole) };
  if (!isRecord(whole)) return { format: "json-lines", records: readLines(text) };
  const fields = new Map<string, unknown>(Object.entries(whole));
  const history = fields.get("log_history");
  if (Array.isArray(history)) return { format: "trainer-state", records: listOf(history) };
  const nested = fields.get("history");
  const lists = isRecord(nested) ? new Map<string, unknown>(Object.entries(nested)) : fields;
  if ([...lists.values()].some((one) => Array.isArray(one)))
    return { format: "keras", records: recordsOf(lists) };
  return { format: "json-lines", records: [recordOf(whole)] };
}

function listOf(items: readonly unknown[]): readonly LogRecord[] {
  boundRecords(items.length);
  return items.map((one) => recordOf(one));
}

/** The value of a JSON text; undefined where it is none, as where every line holds one. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(named(text));
  } catch {
    return undefined;
  }
}

/** Python writes NaN and infinities into JSON as they are; here they become words. */
function named(text: string): string {
  return text.replace(/(?<=[:[,]\s*)(-?(?:NaN|Infinity))(?=\s*[,\]}])/gu, '"$1"');
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readLines(text: string): readonly LogRecord[] {
  const lines = text.split(/\r\n|\n|\r/u);
  boundRecords(lines.reduce((count, line) => count + Number(line.trim() !== ""), 0));
  return lines.flatMap((line, row) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(named(line));
    } catch {
      throw new LogError(
        { ko: `JSON이 아니에요: ${quoted(line)}`, en: `must be JSON, got ${quoted(line)}` },
        row + 1,
      );
    }
    return [recordOf(value, row + 1)];
  });
}

function recordOf(value: unknown, line?: number): LogRecord {
  if (!isRecord(value))
    throw new LogError(
      { ko: "이름과 수의 묶음이어야 해요.", en: "an entry must be an object of names and numbers" },
      line,
    );
  return new Map(
    Object.entries(value).flatMap(([name, one]): [string, number][] => {
      const number = isKnownColumn(name) ? numberOf(name, one, line) : undefined;
      return number === undefined ? [] : [[name, number]];
    }),
  );
}

/** Lists of the same length, one entry an epoch; a list that is shorter was measured at the first epochs only. */
function recordsOf(lists: ReadonlyMap<string, unknown>): readonly LogRecord[] {
  const columns = [...lists].filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && isKnownColumn(entry[0]),
  );
  const rows = columns.reduce((most, [, list]) => Math.max(most, list.length), 0);
  boundRecords(rows);
  return Array.from(
    { length: rows },
    (_, row) =>
      new Map([
        ["epoch", row + 1] as const,
        ...columns.flatMap(([name, list]): [string, number][] => {
          const number = row < list.length ? numberOf(name, list[row]) : undefined;
          return number === undefined ? [] : [[name, number]];
        }),
      ]),
  );
}

function numberOf(name: string, value: unknown, line?: number): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return value;
  if (typeof value === "string" && /^(?:-?(?:NaN|Infinity)|[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)$/iu.test(value))
    return Number(value.replace(/nan/iu, "NaN"));
  throw new LogError(
    { ko: `${quoted(name)}에는 수가 있어야 해요.`, en: `${quoted(name)} must be a number` },
    line,
  );
}
