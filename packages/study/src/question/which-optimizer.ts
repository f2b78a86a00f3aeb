import { sampleGrid } from "@opt/core";
import { type Chart, raceChart } from "@opt/viz";
import { runnerMethods } from "../demo/runners.ts";
import { type Figure, Ledger, unmarked } from "../derivation/ledger.ts";
import { type PathWords, pathWords, type Seen, seeIn, sightFrom, walkerNames } from "./path-words.ts";
import {
  bowl,
  distanceBetween,
  frame,
  isInFrame,
  momentum,
  nPaces,
  pathOf,
  rateOf,
  recordOf,
  steps,
  type Walk,
  type Walker,
  walkers,
} from "./paths.ts";
import type { Question } from "./question.ts";
import { unfit } from "./unfit-walks.ts";
import { drawFitting, type Parameters, pick, type Posed, type Template } from "./template.ts";

const curvatures = [6, 8, 12, 20];
const widths = [-8, -7, -6, 6, 7, 8];
const heights = [-4, -3.5, -3, 3, 3.5, 4];
/** Two paths closer than this share of the picture cannot be told apart. */
const leastDistance = 0.08;

const cardOf: Readonly<Record<Walker, string>> = {
  SGD: "gradient-descent",
  Momentum: "momentum",
  RMSProp: "rmsprop",
  Adam: "adam",
};

const topics = [...Object.values(cardOf), "optimizer-family"];

/** Read the picture: which optimizer made this path? */
export const whichOptimizer: Template = {
  name: "which-optimizer",
  input: "choice",
  options: "always the same",
  cards: topics,
  draw: (stream, card = cardOf.SGD) =>
    drawFitting(
      () => ({
        curvature: pick(stream, curvatures),
        start: [pick(stream, widths), pick(stream, heights)],
        pace: stream.randint(0, nPaces),
        walker: pick(stream, walkers),
        card,
      }),
      (parameters) => isFit(walkOf(parameters)),
    ),
  pose,
  chart,
};

/** Four paths that look alike or leave the picture make no question; which ones do is known for each kind of start. */
function isFit({ curvature, start: [x, y], pace }: Walk): boolean {
  // a start's mirror images make the same paths, mirrored
  return !unfit.has(`${curvature} ${Math.abs(x)} ${Math.abs(y)} ${pace}`);
}

/** All four paths stay in the picture, and no two of them look alike. */
export function areDistinct(walk: Walk): boolean {
  const paths = walkers.map((walker) => pathOf(walk, walker));
  return (
    paths.every(isInFrame) &&
    paths.every((one, index) =>
      paths.slice(index + 1).every((other) => distanceBetween(one, other) >= leastDistance),
    )
  );
}

function walkOf({ curvature, start, pace }: Parameters): Walk {
  const [x = Number.NaN, y = Number.NaN] = Array.isArray(start) ? start.map(Number) : [];
  const walk = { curvature: Number(curvature), start: [x, y] as const, pace: Number(pace) };
  const isKnown =
    curvatures.includes(walk.curvature) &&
    widths.includes(x) &&
    heights.includes(y) &&
    Number.isInteger(walk.pace) &&
    walk.pace >= 0 &&
    walk.pace < nPaces;
  if (!isKnown) throw new RangeError("curvature, start and pace must be the template's own");
  return walk;
}

function walkerOf({ walker }: Parameters): Walker {
  const known = walkers.find((one) => one === walker);
  if (known === undefined) throw new RangeError(`walker must be one of ${walkers.join(", ")}`);
  return known;
}

function topicOf({ card }: Parameters): string {
  const known = topics.find((one) => one === card);
  if (known === undefined) throw new RangeError(`card must be one of the template's, got ${String(card)}`);
  return known;
}

/** All that can be said about the path shown. */
function study(parameters: Parameters): {
  readonly ledger: Ledger;
  readonly words: PathWords;
  readonly rate: Figure;
} {
  const [walk, walker] = [walkOf(parameters), walkerOf(parameters)];
  const ledger = new Ledger();
  ledger.given("curvature", walk.curvature);
  const beta = ledger.given("beta", momentum);
  const rates = new Map(walkers.map((one) => [one, ledger.given(`rate${one}`, rateOf(walk, one))]));
  const see = (one: Walker): Seen => {
    ledger.run(() => ({
      name: one,
      method: runnerMethods[one],
      learningRate: `rate${one}`,
      momentum: beta.name,
      loss: "(x^2 + curvature * y^2) / 2",
      variables: ["x", "y"],
      ...recordOf(walk, one),
    }));
    return seeIn(ledger, one, sightFrom(walk, one));
  };
  return { ledger, words: pathWords(ledger, see(walker), see), rate: rates.get(walker)! };
}

function pose({ parameters }: Question): Posed {
  const [walk, walker] = [walkOf(parameters), walkerOf(parameters)];
  const { ledger, words, rate } = study(parameters);
  const curvature = ledger.write({ name: "curvature" }, String(walk.curvature));
  const [length, half] = [ledger.given("steps", steps), ledger.given("half", 2)];
  return {
    card: topicOf(parameters),
    reread: cardOf[walker],
    prompt: {
      ko: `한 옵티마이저가 손실 f = (x² + ${curvature}y²)/${half} 위를 ${length}스텝 걸어간 길이에요. 점 하나가 한 스텝이에요. 어떤 옵티마이저일까요?`,
      en: `One optimizer walked ${length} steps over the loss f = (x² + ${curvature}y²)/${half}. Each dot is one step. Which optimizer was it?`,
    },
    key: walkerNames[walker],
    distractors: walkers
      .filter((other) => other !== walker)
      .map((other) => ({ label: walkerNames[other], tempting: words.contrast(walk, other) })),
    why: words.reason(walker, rate),
    captions: [words.caption],
    ledger,
  };
}

/** The picture, without a name: its title, its legend and its words say what is seen, not who it was. */
function chart(question: Question): Chart {
  const walk = walkOf(question.parameters);
  const path = pathOf(walk, walkerOf(question.parameters));
  const { caption } = study(question.parameters).words;
  return raceChart({
    title: { ko: "어떤 옵티마이저의 길일까요?", en: "Which optimizer made this path?" },
    subtitle: { ko: unmarked(caption.ko), en: unmarked(caption.en) },
    grid: sampleGrid(
      bowl(walk),
      frame.map(([low, high]) => [low, high]),
      { width: 90, height: 50 },
    ),
    runs: [{ name: "?", positions: path.positions, values: path.values }],
    minima: [{ point: [0, 0], value: 0 }],
    dotEvery: 1,
  });
}
