import type { Bilingual } from "../locale.ts";

/** Why a log cannot be read: one sentence in each language, and the line where a text went wrong, from 1. */
export class LogError extends Error {
  readonly text: Bilingual;
  readonly line: number | undefined;

  constructor(text: Bilingual, line?: number) {
    super(line === undefined ? text.en : `line ${line}: ${text.en}`);
    this.name = "LogError";
    this.line = line;
    const en = text.en.charAt(0).toUpperCase() + text.en.slice(1);
    this.text =
      line === undefined
        ? { ko: text.ko, en }
        : { ko: `${line}번째 줄: ${text.ko}`, en: `Line ${line}: ${text.en}` };
  }
}

const mostRecords = 200_000;

/** Refuses more entries than are read, before any of them is made. */
export function boundRecords(count: number): void {
  if (count > mostRecords)
    throw new LogError({
      ko: `기록은 ${mostRecords}개까지 읽어요.`,
      en: `a log may have at most ${mostRecords} entries`,
    });
}

/** What stood in a file, short and without marks that a chat would act on. */
export function quoted(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N} ._+/-]/gu, "").trim();
  return `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`;
}
