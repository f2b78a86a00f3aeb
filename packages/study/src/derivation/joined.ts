import { freeze } from "@opt/description";
import type { Certificate, CertifiedText, Fact, Run, Split } from "../certificate/certificate.ts";

/** What stands between the texts of two parts. */
export const betweenParts = "\n\n";

/**
 * Certificates of parts of one answer as one certificate: the facts of the first keep their names, those of each
 * later one get names of their own, and the texts in each language stand one behind the other. All of them are about
 * the same question.
 */
export function joined(parts: readonly Certificate[]): Certificate {
  const own = parts.map((part, index) => (index === 0 ? part : renamed(part, `part${index + 1}_`)));
  const { question } = parts[0]!;
  const texts = [0, -1].map((at) => behindEachOther(own.map((part) => part.texts.at(at)!)));
  return freeze({
    kind: "certificate",
    version: 1,
    ...(question === undefined ? {} : { question }),
    facts: own.flatMap(({ facts }) => facts),
    splits: own.flatMap(({ splits }) => splits),
    runs: own.flatMap(({ runs }) => runs),
    texts,
    answers: own.flatMap(({ answers = [] }) => answers),
  });
}

function behindEachOther(texts: readonly CertifiedText[]): CertifiedText {
  let text = "";
  const numbers: CertifiedText["numbers"][number][] = [];
  for (const part of texts) {
    const from = text === "" ? 0 : text.length + betweenParts.length;
    text = text === "" ? part.text : text + betweenParts + part.text;
    numbers.push(...part.numbers.map(({ at, text: shown, fact }) => ({ at: at + from, text: shown, fact })));
  }
  return { text, numbers };
}

type Rename = (name: string) => string;

/** The same certificate with a word before the name of each fact, split and run. */
function renamed(certificate: Certificate, word: string): Certificate {
  const names = new Set(certificate.facts.map(({ name }) => name));
  const own: Rename = (name) => word + name;
  const within = (formula: string, besides: readonly string[] = []): string =>
    formula.replace(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*/gu, (name) =>
      names.has(name) && !besides.includes(name) ? own(name) : name,
    );
  return {
    ...certificate,
    facts: certificate.facts.map((fact) => renamedFact(fact, own, within)),
    splits: certificate.splits.map((split) => renamedSplit(split, own)),
    runs: certificate.runs.map((run) => renamedRun(run, own, within)),
    texts: certificate.texts.map(({ text, numbers }) => ({
      text,
      numbers: numbers.map(({ at, text: shown, fact }) => ({ at, text: shown, fact: own(fact) })),
    })),
    answers: (certificate.answers ?? []).map(own),
  };
}

/** A number, or the fact that says it. */
function told(number: number | string, own: Rename): number | string {
  return typeof number === "string" ? own(number) : number;
}

type Within = (formula: string, besides?: readonly string[]) => string;

function renamedFact(fact: Fact, own: Rename, within: Within): Fact {
  const name = own(fact.name);
  if (fact.kind === "given") return { ...fact, name };
  if (fact.kind === "formula") return { ...fact, name, formula: within(fact.formula) };
  if (fact.kind === "observed")
    return { ...fact, name, run: own(fact.run), ...(fact.least && { least: own(fact.least) }) };
  return { ...fact, name, split: own(fact.split), part: told(fact.part, own) };
}

function renamedSplit(split: Split, own: Rename): Split {
  const labels = split.labels.map(([label, length]) => [label, told(length, own)] as const);
  return { ...split, name: own(split.name), rows: own(split.rows), parts: own(split.parts), labels };
}

/** Variables and columns of data are the run's own; its rule speaks of nothing else. */
function renamedRun(run: Run, own: Rename, within: Within): Run {
  const inside = [...run.variables, ...Object.keys(run.data ?? {})];
  return {
    ...run,
    name: own(run.name),
    learningRate: within(run.learningRate, ["step"]),
    ...(run.momentum && { momentum: own(run.momentum) }),
    loss: within(run.loss, inside),
    ...(run.fold && { fold: { ...run.fold, split: own(run.fold.split) } }),
    ...(run.judge && { judge: within(run.judge, inside) }),
  };
}
