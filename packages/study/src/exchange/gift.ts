import type { Draft, OwnQuestion } from "../question/own-question.ts";
import { ImportError } from "../import-error.ts";
import { collect, type Imported } from "./collect.ts";

/** Stand for escaped characters while the signs of the format are looked for. */
const special = "~=#{}:\\";
const firstSpecial = 0xf0000;
const masked = /[\u{F0000}-\u{F000F}]/gu;

function mask(text: string): string {
  return text
    .replace(masked, "")
    .replace(/\\([~=#{}:\\])/gu, (_, sign: string) =>
      String.fromCodePoint(firstSpecial + special.indexOf(sign)),
    )
    .replaceAll("\\n", "\n");
}

function unmask(text: string): string {
  return text.replace(masked, (sign) => special[sign.codePointAt(0)! - firstSpecial] ?? "").trim();
}

/** Questions in GIFT, separated by empty lines. Comments are skipped, categories too; titles are left out. */
export function readGift(text: string): Imported {
  return collect(blocksOf(text).map(({ line, body }) => ({ line, read: () => draftOf(mask(body)) })));
}

interface Block {
  readonly line: number;
  readonly body: string;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const isSkipped = /^\s*(?:\/\/|\$CATEGORY:)/u.test(line);
    if (line.trim() === "") open = false;
    else if (!isSkipped && open) blocks.at(-1)!.lines.push(line);
    else if (!isSkipped) {
      blocks.push({ line: index + 1, lines: [line] });
      open = true;
    }
  }
  return blocks.map(({ line, lines }) => ({ line, body: lines.join("\n") }));
}

function draftOf(block: string): Draft {
  const bare = block.replace(/^\s*::[^:]*::/u, "").replace(/^\s*\[(?:html|markdown|plain|moodle)\]/u, "");
  const from = bare.indexOf("{");
  if (from < 0) throw new ImportError("gift-no-answer");
  const to = bare.indexOf("}", from);
  if (to < 0) throw new ImportError("gift-open");
  const [before, inside, behind] = [bare.slice(0, from), bare.slice(from + 1, to), bare.slice(to + 1)];
  if (/[{}]/u.test(behind)) throw new ImportError("gift-two-answers");
  const [answers = "", general = ""] = inside.split("####");
  const prompt = unmask(behind.trim() === "" ? before : `${before.trimEnd()} ____ ${behind.trimStart()}`);
  return { prompt, why: unmask(general), ...answerOf(answers.trim()) };
}

function answerOf(text: string): Draft {
  if (text === "") throw new ImportError("gift-essay");
  const [verdict = "", ...feedback] = text.split("#");
  const truth = /^(?:T|TRUE|F|FALSE)$/u.exec(verdict.trim());
  if (truth !== null) return { input: "boolean", answer: truth[0].startsWith("T") ? "true" : "false" };
  if (verdict.trim() === "" && feedback.length > 0) return numberOf(feedback[0]!.trim());
  return optionsOf(text);
}

/** "0.4:0.001" or "0.3..0.5". */
function numberOf(text: string): Draft {
  const range = /^(-?[\d.]+)\.\.(-?[\d.]+)$/u.exec(text);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    if (!(low <= high)) throw new ImportError("gift-range", { got: text });
    return { input: "number", answer: String((low + high) / 2), tolerance: (high - low) / 2 };
  }
  const [answer = "", tolerance = "0"] = text.replace(/^=/u, "").split(":");
  return { input: "number", answer: answer.trim(), tolerance: Number(tolerance) };
}

/** "=right ~wrong#feedback" or "=right =also right". */
function optionsOf(text: string): Draft {
  const pieces = Array.from(
    text.matchAll(/([=~])((?:%-?[\d.]+%)?)([^=~]*)/gu),
    ([, sign, weight = "", rest = ""]) => {
      const share = weight === "" ? (sign === "=" ? 100 : 0) : Number(weight.slice(1, -1));
      return { share, text: unmask(rest.split("#")[0]!) };
    },
  );
  if (pieces.length === 0 || !/^[=~]/u.test(text)) throw new ImportError("gift-unmarked");
  if (pieces.length > 1 && pieces.every((piece) => piece.share > 0 && piece.text.includes("->")))
    throw new ImportError("gift-matching");
  if (pieces.some(({ share }) => share > 0 && share < 100)) throw new ImportError("gift-partly-right");
  const [right, wrong] = [true, false].map((isRight) =>
    pieces.filter(({ share }) => share > 0 === isRight).map((piece) => piece.text),
  );
  const [answer, ...also] = right!;
  if (answer === undefined) throw new ImportError("gift-no-right");
  if (wrong!.length > 0 && also.length > 0) throw new ImportError("gift-two-right");
  return wrong!.length > 0 ? { input: "choice", answer, wrong } : { input: "text", answer, also };
}

export function writeGift(questions: readonly OwnQuestion[]): string {
  return questions.map((question) => `${promptOf(question)} {${bodyOf(question)}}\n`).join("\n");
}

/** A prompt that begins like a comment, a category or a mark of the format says that it is plain text. */
function promptOf({ prompt }: OwnQuestion): string {
  return `${/^(?:\/\/|[$[])/u.test(prompt) ? "[plain]" : ""}${escaped(prompt)}`;
}

function bodyOf({ input, answer, also, wrong, tolerance, why }: OwnQuestion): string {
  const general = why === "" ? "" : `####${escaped(why)}`;
  if (input === "boolean") return `${answer === "true" ? "TRUE" : "FALSE"}${general}`;
  if (input === "number") return `#${answer}:${tolerance}${general}`;
  const options = [answer, ...also]
    .map((one) => `=${weighted(one, 100)}`)
    .concat(wrong.map((one) => `~${weighted(one, 0)}`));
  return options.join(" ") + general;
}

/** An option that begins like a weight is given one. */
function weighted(option: string, weight: number): string {
  return `${option.startsWith("%") ? `%${weight}%` : ""}${escaped(option)}`;
}

function escaped(text: string): string {
  return text.replace(/[~=#{}:\\]/gu, "\\$&").replaceAll("\n", "\\n");
}
