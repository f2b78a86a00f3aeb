import { formatCount } from "../audit/format-count.ts";
import { FileOptionError } from "../node-file/file-option-error.ts";
import { FileSplitError } from "../node-file/file-split-error.ts";
import type { FileSplit } from "../node-file/file-split.ts";
import { splitFile } from "../node-file/split-file.ts";
import { describeUnseen } from "../node-file/unseen.ts";
import { commandOf, flagOf, readArguments } from "./command-options.ts";
import { help } from "./help.ts";
import { ProgressLine, type ProgressScreen } from "./progress-line.ts";
import { systemProblem } from "./system-problem.ts";
import { textPicture } from "./text-picture.ts";
import { UsageError } from "./usage-error.ts";

/** What the command has of the world. */
export interface World {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressScreen;
  /** Milliseconds. */
  readonly clock: () => number;
  /** The system's language, such as `ko_KR.UTF-8`. */
  readonly language: string;
  readonly signal: AbortSignal;
}

/** Runs the command; returns its exit code: 0, 1 for a file that cannot be split, 2 for a wrong command, 130 when stopped. */
export async function runCommand(args: readonly string[], world: World): Promise<number> {
  let locale = localeOf(world.language);
  try {
    const given = readArguments(args);
    const { lang } = given.texts;
    if (lang !== undefined && lang !== "ko" && lang !== "en")
      throw new UsageError("no-language", { text: lang });
    locale = lang ?? locale;
    if (given.flags.has("help")) {
      world.stdout.write(help[locale]);
      return 0;
    }
    const { path, options, isJson } = commandOf(given);
    const progress = new ProgressLine(world.stderr, world.clock, locale);
    const onProgress = progress.show.bind(progress);
    const split = await splitFile(path, { ...options, signal: world.signal, onProgress }).finally(() =>
      progress.clear(),
    );
    world.stdout.write(isJson ? asJson(split) : report(split, locale));
    return 0;
  } catch (error) {
    return explain(error, locale, world);
  }
}

function localeOf(language: string): "ko" | "en" {
  return language.toLowerCase().startsWith("ko") ? "ko" : "en";
}

/** Says what is wrong in one sentence. */
function explain(error: unknown, locale: "ko" | "en", world: World): number {
  if (world.signal.aborted) {
    world.stderr.write(
      locale === "ko" ? "멈췄어요. 남은 파일은 없어요.\n" : "stopped; no files are left behind\n",
    );
    return 130;
  }
  const code = error instanceof UsageError || error instanceof FileOptionError ? 2 : 1;
  world.stderr.write(`${inWords(error, locale)}\n`);
  return code;
}

function inWords(error: unknown, locale: "ko" | "en"): string {
  if (error instanceof FileOptionError || error instanceof FileSplitError)
    return error.inWords(locale, flagOf);
  if (error instanceof UsageError) return error.inWords(locale);
  return systemProblem(error, locale);
}

function report(
  { method, rows, rowsRead, parts, audit, unseen, files }: FileSplit,
  locale: "ko" | "en",
): string {
  const sentences = audit.sentences(locale);
  const shown = sentences.slice(0, 12);
  const more = sentences.length - shown.length;
  const words = phrases[locale];
  return [
    method,
    words.rows(rowsRead, rows),
    "",
    textPicture(parts, locale),
    "",
    ...(sentences.length === 0 ? [`✓ ${words.fine}`] : shown.map((sentence) => `! ${sentence}`)),
    ...(more > 0 ? [`! ${words.more(more)}`] : []),
    `· ${describeUnseen(unseen, locale)}`,
    ...files.map((file) => `→ ${file}`),
    "",
  ].join("\n");
}

const wereEn = (count: number): string => (count === 1 ? "was" : "were");

const phrases = {
  ko: {
    rows: (read: number, split: number) =>
      split < read
        ? `${formatCount(read)}행 중 ${formatCount(split)}행을 나눴어요.`
        : `${formatCount(read)}행을 나눴어요.`,
    fine: "살펴본 것 중에 이상한 점이 없어요.",
    more: (count: number) => `그 밖에 ${count}가지가 더 있어요 (--json으로 모두 볼 수 있어요).`,
  },
  en: {
    rows: (read: number, split: number) =>
      split < read
        ? `${formatCount(split)} of ${formatCount(read)} rows ${wereEn(split)} split.`
        : `${formatCount(read)} ${read === 1 ? "row" : "rows"} ${wereEn(read)} split.`,
    fine: "No problems found in what was checked.",
    more: (count: number) => `${count} more; --json lists them all.`,
  },
};

function asJson({ audit, ...split }: FileSplit): string {
  return `${JSON.stringify({ ...split, findings: audit.findings })}\n`;
}
