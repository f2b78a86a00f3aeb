import { checkCertificate } from "../../src/certificate/check.ts";
import type { Certificate } from "../../src/certificate/certificate.ts";
import type { Question } from "../../src/question/question.ts";
import { certifyQuestion } from "../../src/question/grade.ts";
import type { DrawnAsk } from "./asks.ts";
import { certifyAsk } from "./certify.ts";

/** A question as it is stored, or an ask as it was typed. */
export type Item = { readonly question: Question } | { readonly ask: DrawnAsk };

/** What an item shows, what was found wrong with it, and the numbers it takes as given; nothing where it shows nothing. */
export interface Shown {
  readonly texts: readonly string[];
  readonly faults: readonly string[];
  readonly given: Readonly<Record<string, number>>;
}

/** Works all items out and checks them. */
export function runBattery(items: readonly Item[]): readonly (Shown | null)[] {
  return items.map((item, index) => {
    try {
      return "ask" in item ? shownAsk(item.ask, index) : shownIn(certifyQuestion(item.question), index);
    } catch {
      return null;
    }
  });
}

function shownAsk(ask: DrawnAsk, seed: number): Shown | null {
  const { certificate, faults } = certifyAsk(ask, seed);
  return certificate === undefined ? null : { ...shownIn(certificate, seed), faults };
}

function shownIn(certificate: Certificate, seed: number): Shown {
  const given = certificate.facts.flatMap((fact) =>
    fact.kind === "given" ? [[fact.name, fact.value] as const] : [],
  );
  return {
    texts: certificate.texts.map(({ text }) => text),
    faults: checkCertificate(certificate, seed),
    given: Object.fromEntries(given),
  };
}
