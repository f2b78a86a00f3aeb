import { LogError } from "./log-error.ts";
import { readCsv } from "./read-csv.ts";
import { isEventFile, readEvents } from "./read-events.ts";
import { readJson } from "./read-json.ts";
import { logOf } from "./roles.ts";
import type { TrainingLog } from "./training-log.ts";

const mostBytes = 5_000_000;

/**
 * Reads a training log whatever wrote it: a table (CSV), JSON lines, the history of Keras as JSON, a `trainer_state.json`,
 * or a TensorBoard event file. At most 5 MB and 200,000 entries.
 *
 * @throws {LogError} for what is too large, broken, or no log of losses.
 */
export function readLog(bytes: Uint8Array): TrainingLog {
  if (bytes.length > mostBytes)
    throw new LogError({ ko: "로그는 5MB까지 읽어요.", en: "a log may have at most 5 MB" });
  if (isEventFile(bytes)) return logOf("events", readEvents(bytes));
  const text = textOf(bytes);
  if (text.trim() === "") throw new LogError({ ko: "파일이 비어 있어요.", en: "the file is empty" });
  if (!/^\s*[[{]/u.test(text)) return logOf("csv", readCsv(text));
  const { format, records } = readJson(text);
  return logOf(format, records);
}

function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // said below
  }
  throw new LogError({
    ko: "글로 된 로그도 이벤트 파일도 아니에요.",
    en: "the file is neither text nor an event file",
  });
}
