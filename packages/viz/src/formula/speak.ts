import type { Locale } from "../text/locale.ts";
import { isGroup, scriptsOf } from "./fences.ts";
import { between, evaluated, takenBetween } from "./groups.ts";
import { core, isSilent, spokenParts, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import type { Reader } from "./reader.ts";
import { fraction, root } from "./fractions.ts";
import { limits } from "./limits.ts";
import { isOperator, limitName, nameOf } from "./operators.ts";
import { over, raised, below } from "./scripts.ts";
import { aloneName, implications, relations, tilde } from "./relation-names.ts";
import { sequence } from "./sequence.ts";
import { greekNames, signNames } from "./sign-names.ts";
import { table } from "./tables.ts";
import { wordNames } from "./word-names.ts";

/**
 * A formula as it is read aloud in Korean or English: fractions, roots, norms, indices and powers are named where they
 * begin, and closed where they hold more than one sign, so that nothing is ambiguous.
 */
export function speak(node: MathNode, locale: Locale): string {
  const reader: Reader = {
    locale,
    read: (part) => read(part, reader),
    list: (parts) => sequence(parts, reader),
  };
  return tidied(reader.read(node)).replace(/,$/u, "");
}

/** One space between words, one comma where two would meet, none before a particle. */
function tidied(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ([,;])/gu, "$1")
    .replaceAll(/,+(?=[,;]|[가-힣])/gu, "")
    .trim();
}

function read(node: MathNode | null, reader: Reader): string {
  if (node === null || isSilent(node)) return "";
  const { kind, childNodes: parts } = node;
  const [first = null, second = null, third = null] = parts;
  const { locale } = reader;
  if (isGroup(node)) return between(node, reader);
  if (["msub", "msup", "msubsup"].includes(kind)) {
    const { below: from, above: to } = scriptsOf(node);
    const taken = takenBetween(first, from, to, reader);
    if (taken !== undefined) return taken;
  }
  switch (kind) {
    case "mi":
    case "mn":
    case "mo":
    case "mtext":
      return named(node, locale);
    case "bar":
      return scriptedBar(first!, reader);
    case "mfrac":
      return fraction(node, reader);
    case "msqrt":
      return root(parts, null, reader);
    case "mroot":
      return root([first], second, reader);
    case "msub":
      return isOperator(first) ? limits(first, second, null, reader) : below(first, second, reader);
    case "msup":
      return isLarge(first) && !isPrime(second)
        ? limits(first, null, second, reader)
        : raised(reader.read(first), first, second, reader);
    case "msubsup":
      if (isLarge(first)) return limits(first, second, third, reader);
      return raised(
        isOperator(first) ? limits(first, second, null, reader) : below(first, second, reader),
        first,
        third,
        reader,
      );
    case "mover":
      return limitName(node, locale) ?? over(first, second, reader);
    case "munder":
      return limitName(node, locale) ?? limits(first, second, null, reader);
    case "munderover":
      return limits(first, second, third, reader);
    case "mtable":
      return table(node, reader);
    default:
      return nameOf(node, locale) ?? reader.list(spokenParts(node));
  }
}

function scriptedBar(node: MathNode, reader: Reader): string {
  if (core(node)?.kind === "mo") return named(core(node)!, reader.locale);
  const { below: from, above: to } = scriptsOf(node);
  return evaluated(from, to, reader);
}

function isPrime(node: MathNode | null): boolean {
  return /^[′″‴⁗]/u.test(textOf(node));
}

function isLarge(node: MathNode | null): boolean {
  return isOperator(node) && core(node)?.kind === "mo" && signNames.has(textOf(core(node)));
}

/** A sign by its name, letters of mathematical alphabets as plain ones. */
function named(node: MathNode, locale: Locale): string {
  const text = textOf(node);
  const known = signNames.get(text) ?? greekNames.get(text);
  if (known !== undefined) return known[locale];
  const name = text.length > 1 ? wordNames.get(text.replaceAll(/\s/gu, ""))?.[locale] : undefined;
  if (name !== undefined) return name;
  const relation =
    relations.get(text) ?? implications.get(text) ?? (text === "∼" ? tilde.similar : undefined);
  if (relation !== undefined) return aloneName(relation, locale);
  if (node.kind === "mtext") return text.normalize("NFKC");
  return Array.from(text.normalize("NFKC"), (sign) => {
    const sound = greekNames.get(sign) ?? signNames.get(node.kind === "mn" ? "" : sign);
    return sound === undefined ? sign : ` ${sound[locale]} `;
  }).join("");
}
