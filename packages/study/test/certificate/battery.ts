import { checkCertificate } from "../../src/certificate/check.ts";
import type { Certificate } from "../../src/certificate/certificate.ts";
import { numbersIn } from "../../src/certificate/printed.ts";
import type { DemoDescription } from "../../src/demo/description.ts";
import type { Question } from "../../src/question/question.ts";
import type { DrawnAsk } from "./ask-draws.ts";
import { certifyAsk } from "./certify.ts";
import { faultsOfMeaning } from "./meant.ts";
import { certifyDemo, certifyQuestion } from "../support/study.ts";

/** A question as it is stored, an ask as it was typed, or a demo to run. */
export type Item =
  | { readonly question: Question }
  | { readonly ask: DrawnAsk }
  | { readonly demo: DemoDescription };

/** What an item shows, what was found wrong with it, and the numbers it takes as given; nothing where it shows nothing. */
export interface Shown {
  /** Each number of its texts: the fact it states, and between what it lies. */
  readonly stated: readonly (readonly [fact: string, low: number, high: number])[];
  /** All facts. */
  readonly facts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  readonly given: Readonly<Record<string, number>>;
}

/** Works items out, those of the given places, and checks them; `after` is called behind each. */
export async function runBattery(
  items: readonly Item[],
  places: readonly number[],
  after: () => void = () => {},
): Promise<readonly (Shown | null)[]> {
  const results: (Shown | null)[] = [];
  for (const place of places) {
    try {
      results.push(await shownBy(items[place]!, place));
    } catch {
      results.push(null);
    }
    after();
  }
  return results;
}

async function shownBy(item: Item, seed: number): Promise<Shown | null> {
  if ("ask" in item) return shownAsk(item.ask, seed);
  if ("demo" in item) return shownIn(await certifyDemo(item.demo), seed);
  return shownQuestion(item.question, seed);
}

function shownAsk(ask: DrawnAsk, seed: number): Shown | null {
  const { certificate, faults } = certifyAsk(ask, seed);
  return certificate === undefined ? null : { ...shownIn(certificate, seed), faults };
}

function shownQuestion(question: Question, seed: number): Shown {
  const certificate = certifyQuestion(question);
  const shown = shownIn(certificate, seed);
  return { ...shown, faults: [...faultsOfMeaning(question, certificate), ...shown.faults] };
}

function shownIn(certificate: Certificate, seed: number): Shown {
  const given = certificate.facts.flatMap((fact) =>
    fact.kind === "given" ? [[fact.name, fact.value] as const] : [],
  );
  return {
    stated: certificate.texts
      .filter(({ quoted }) => quoted === undefined)
      .flatMap(({ text, numbers }) =>
        numbersIn(text).map(({ at, low, high }) => {
          const fact = numbers.find((one) => one.at === at)?.fact ?? "";
          return [fact, low, high] as const;
        }),
      ),
    facts: Object.fromEntries(certificate.facts.map(({ name, value }) => [name, value])),
    faults: checkCertificate(certificate, seed),
    given: Object.fromEntries(given),
  };
}
