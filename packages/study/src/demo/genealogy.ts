import { genealogyChart, type GenealogyMember } from "@opt/viz";
import { joinList, withParticle } from "@opt/words";
import { relatives } from "../content/relatives.ts";
import { exact, type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { runnerNames } from "./runners.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption } from "./shared-options.ts";

const [first, last] = [relatives[0]!.year, relatives.at(-1)!.year];

const spec: DemoSpec = {
  name: "genealogy",
  label: { ko: "가계도", en: "genealogy" },
  title: { ko: "옵티마이저 가계도", en: "Family tree of optimizers" },
  description: {
    ko: "누가 누구에게서 왔고, 걸음의 방향과 보폭 가운데 무엇을 고쳤는지 봐요",
    en: "Who comes from whom, and which of a step's direction and size each one improves",
  },
  moves: true,
  options: [
    {
      name: "until",
      label: { ko: "연도", en: "until" },
      description: { ko: `몇 년까지 볼지 (${first}~${last})`, en: `Up to which year (${first} to ${last})` },
      type: "integer",
      minimum: first,
      maximum: last,
      suggested: [1990, 2012, 2015, last],
      default: last,
    },
    {
      ...seedOption({ ko: "이야기할 하나를 고르는 시드", en: "The seed that picks the one to tell of" }),
      idle: [{}],
    },
  ],
};

/** The family of optimizers up to a year, and the story of one of them. */
export const genealogyDemo: Demo = { spec, check: () => undefined, run };

type Member = GenealogyMember & { readonly year: number; readonly parents: readonly string[] };

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const until = numberOf(demo.parameters, "until");
  await stage();
  const members = relatives.filter(({ year }) => year <= until);
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  for (const { year, improves, name } of relatives) {
    ledger.given(yearOf(name), year);
    ledger.given(`${improves}${yearOf(name)}`, 1);
  }
  const count = (name: string, improves?: string): Figure => {
    const kin = relatives.filter((one) => improves === undefined || one.improves === improves);
    const terms = kin.map(
      (one) => `${one.improves}${yearOf(one.name)} * max(0, sign(until - ${yearOf(one.name)} + 0.5))`,
    );
    return ledger.state(name, terms.join(" + "), kin.filter(({ year }) => year <= until).length);
  };
  const counts = [count("all"), count("way", "direction"), count("long", "size"), count("joint", "both")];
  const children = members.filter(({ parents }) => parents.length > 0);
  // the one that joins the two branches, where it is there yet, is told of first
  const from = Math.max(
    0,
    children.findIndex(({ improves }) => improves === "both"),
  );
  const chosen = children[(from + demo.seed) % children.length];
  return {
    ledger,
    chart: genealogyChart({
      title: spec.title,
      members: members.map((member) =>
        Object.assign({ label: runnerNames[member.name] ?? member.name }, member),
      ),
    }),
    title: spec.title,
    text: { ko: textOf(ledger, counts, chosen, demo, "ko"), en: textOf(ledger, counts, chosen, demo, "en") },
    cards: ["optimizer-family", "momentum", "rmsprop", "adam"],
  };
}

function yearOf(name: string): string {
  return `year${name.replaceAll(/[^A-Za-z]/gu, "")}`;
}

const improved: Readonly<Record<Member["improves"], Bilingual>> = {
  base: { ko: "출발점", en: "the origin" },
  direction: { ko: "걸음의 방향", en: "the direction of the step" },
  size: { ko: "보폭", en: "the size of the step" },
  both: { ko: "걸음의 방향과 보폭", en: "both direction and size of the step" },
};

function textOf(
  ledger: Ledger,
  [all, way, long, joint]: readonly Figure[],
  chosen: Member | undefined,
  demo: DemoDescription,
  locale: Locale,
): string {
  const ko = locale === "ko";
  const dated = (name: string): string =>
    `${runnerNames[name]?.[locale] ?? name} (${ledger.write({ name: yearOf(name) }, exact(ledger.find(yearOf(name)).value))})`;
  const until = ledger.write({ name: "until" }, String(demo.parameters["until"]));
  const story = (): string => {
    if (chosen === undefined) return ko ? "아직 SGD 하나뿐이에요." : "There is only SGD so far.";
    const parents = joinList(chosen.parents.map(dated), locale);
    return ko
      ? `하나만 보면: ${dated(chosen.name)}의 부모는 ${parents}, 고친 것은 ${withParticle(improved[chosen.improves].ko, "이에요/예요")}.`
      : `One of them: ${dated(chosen.name)} comes from ${parents} and improves ${improved[chosen.improves].en}.`;
  };
  return [
    ko
      ? `${until}년까지 ${all}개: 출발점인 SGD, 방향을 고친 것 ${way}개, 보폭을 고친 것 ${long}개, 둘 다 고친 것 ${joint}개예요.`
      : `Up to ${until} there are ${all}: SGD, where it all starts, and then direction improved by ${way}, size by ${long}, both by ${joint}.`,
    story(),
    joint!.value > 0
      ? ko
        ? "볼 것: 두 갈래가 따로 자라다가 Adam에서 만나요. 그림의 색이 무엇을 고쳤는지 말해 줘요."
        : "Look: two branches grow apart and meet in Adam; the colours say what each one improves."
      : ko
        ? "볼 것: 방향의 갈래와 보폭의 갈래가 아직 만나지 않았어요. 연도를 뒤로 옮겨 보세요."
        : "Look: the branches of direction and of size have not met yet; move the year on.",
    settingsLine(spec, demo, locale, ledger),
  ].join("\n");
}
