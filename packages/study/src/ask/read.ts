import { searchable } from "./normalise.ts";
import { type Strength, type Term, terms } from "./terms.ts";
import { decoys, neutralEnglish, neutralKorean, neutralStems, worldly } from "./words.ts";

/** What a question is made of, as far as we know its words. */
export interface Reading {
  /** Each meaning found, with the strongest of its senses. */
  readonly found: ReadonlyMap<string, Strength>;
  /** Content words that we do not know. */
  readonly unknown: readonly string[];
  /** Signs that an everyday word is meant in its everyday sense: who, where, of what name, a verb. */
  readonly worldly: number;
  /** True if a word of another world is among them. */
  readonly decoy: boolean;
}

interface Form {
  /** A part of the form without which it cannot match. */
  readonly needle: string;
  readonly token: string;
  readonly strength: Strength;
  readonly pattern: RegExp;
}

const particles =
  "이라면|이면|면|이라는|라는|이라고|라고|이라면|라면|이란|이랑은|랑은|이랑|에서는|에서의|에서도|에서|에게|에는|에도|에만|으로는|로는|으로도|로도|으로|보다|처럼|마다|까지|부터|하고|과는|와는|과의|와의|이에요|예요|이에여|에요|인가요|인가|인지|인데|이고|이며|이야|이냐|이니|이죠|입니까|입니다|이다|이요|들은|들이|들을|들의|들|은|는|이|가|을|를|의|도|만|과|와|랑|로|에|란|야|냐|나|요|죠|째|씩|할|인|뭐";
const suffix = new RegExp(`^(?:${particles}){1,3}$`, "u");
const trailing = new RegExp(`(?:${particles})$`, "u");
const strongestFirst: readonly Strength[] = ["strong", "weak", "hint", "context"];
const gap = "\u0001";

const forms: readonly Form[] = terms
  .flatMap((term) =>
    term.forms
      .map((form) => ({ length: form.length, form: toForm(form, term, false) }))
      .concat(term.stems.map((stem) => ({ length: stem.length, form: toForm(stem, term, true) }))),
  )
  .toSorted((a, b) => b.length - a.length)
  .map(({ form }) => form);

/** Finds the terms in a visible text and sorts its other words into known and unknown. */
export function read(text: string): Reading {
  const found = new Map<string, Strength>();
  let rest = searchable(text);
  for (const { needle, token, strength, pattern } of forms) {
    if (!rest.includes(needle)) continue;
    rest = rest.replace(pattern, () => {
      const before = found.get(token);
      if (before === undefined || rank(strength) < rank(before)) found.set(token, strength);
      return gap;
    });
  }
  const unknown = (rest.match(/[\p{L}\p{N}']+/gu) ?? []).filter((word) => !isKnown(word));
  const plain = searchable(text);
  return { found, unknown, worldly: plain.match(worldly)?.length ?? 0, decoy: hasDecoy(plain) };
}

/** A Korean word as it stands and without its particles, longest first. */
export function withoutParticles(word: string): readonly string[] {
  const shorter = word.replace(trailing, "");
  return shorter === word || shorter === "" ? [word] : [word, ...withoutParticles(shorter)];
}

function rank(strength: Strength): number {
  return strongestFirst.indexOf(strength);
}

function toForm(form: string, { token, strength }: Term, stem: boolean): Form {
  const parts = form.split(/[\s-]+/u);
  const needle = parts.toSorted((a, b) => b.length - a.length)[0] ?? form;
  const body = parts
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
    .join(String.raw`[\s\-_]*`);
  const korean = /[가-힣]$/u.test(form);
  const start = /^[가-힣]/u.test(form) ? "(?<![가-힣])" : "(?<![a-z0-9])";
  return { needle, token, strength, pattern: new RegExp(start + body + end(korean, strength, stem), "gu") };
}

/** An everyday Korean noun counts only if nothing but particles follows it; after Latin letters the word must end. */
function end(korean: boolean, strength: Strength, stem: boolean): string {
  if (stem) return "[가-힣]{0,4}";
  if (!korean) return `(?:'?s|es)?(?![a-z0-9])(?:${particles}){0,3}`;
  if (strength === "strong") return `(?:${particles}){0,3}`;
  const verb = strength === "context" ? "(?:[하되된될한할해돼했됐][가-힣]{0,4})?" : "";
  return `${verb}(?:${particles}){0,3}(?![가-힣])`;
}

function isKnown(word: string): boolean {
  if (/^(?:[0-9]+|\p{Script=Hangul}+)$/u.test(word) && !/[가-힣]/u.test(word)) return true;
  if (/^[a-z0-9']+$/u.test(word)) return word.length === 1 || neutralEnglish.has(word.replace(/^'|'$/gu, ""));
  const korean = word.replace(/^(?:[0-9]+|[a-z])/u, "");
  return korean === "" || isNeutralKorean(korean);
}

function isNeutralKorean(word: string): boolean {
  if (neutralKorean.has(word) || suffix.test(word)) return true;
  if (neutralStems.some((stem) => word.startsWith(stem))) return true;
  const shorter = word.replace(trailing, "");
  return shorter !== word && shorter !== "" && isNeutralKorean(shorter);
}

const decoyPattern = new RegExp(
  decoys
    .map((word) => (/[가-힣]/u.test(word) ? `(?<![가-힣])${word}` : String.raw`(?<![a-z])${word}(?![a-z])`))
    .join("|"),
  "u",
);

function hasDecoy(text: string): boolean {
  return decoyPattern.test(text);
}
