import { trainTestSplit, trainValidationTestSplit } from "@opt/data";
import type { Figure } from "../derivation/ledger.ts";
import { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";
import { type Part, labels, namedShares, order, partsInRow, ratio, wantedParts } from "./split-words.ts";
import { ofTheRest, partOf, twoStages } from "./two-stages.ts";
import { Worksheet } from "./worksheet.ts";

/** Rows in the parts of a split by shares. */
export const splitSizes: Computation = {
  name: "split-sizes",
  ignores: ["rate", "epochs", "batch", "momentum", "decay", "classes", "features"],
  gives: ["rows"],
  card: "train-val-test",
  title: { ko: "데이터를 나눈 크기", en: "sizes of a split" },
  needs: [needs.samples, needs.shares],
  answer: (asked) => {
    if (asked.says(/겹|폴드|fold|학습률|배치|batch|에폭|epoch|시계열|time\s?series/u)) return undefined;
    if (asked.says(ofTheRest)) return twoStages(asked);
    const listed = ratio(asked);
    const named = listed === undefined ? namedShares(asked) : undefined;
    const n =
      asked.one(
        String.raw`#\s?${units.samples}`,
        String.raw`(?:of|from|전체|총)\s#`,
        String.raw`#\sin\s(?:total|all)`,
        `${names.samples}~#`,
      ) ?? (asked.left.length === 1 && listed !== undefined ? asked.rest()[0] : undefined);
    if (asked.left.length > 0 || (listed === undefined && named === undefined)) return undefined;
    // what the whole is, or how a rest is divided further, is another question
    const halves = named !== undefined && named.size < 2 && asked.says(restOfTwo);
    if (asked.says(asksWhole) || (halves && !(named.has("train") && asked.says(equally)))) return undefined;
    if (halves && n !== undefined) return inHalves(n, named.get("train")!);
    const isSplit = asked.says(
      /나누|나눠|나눈|분할|쪼개|split|split?ting|divide|훈련|검증|시험|테스트|train|test|valid|몇|how many|at\s#|#\d+;(?:로|으로)/u,
    );
    if (!isSplit && listed?.length !== order.length) return undefined;
    const wantsCount = asked.says(
      /나누|나눠|나눈|분할|split|divide|몇\s?(?:개|장|건|행)|how many (?:rows|samples|images)/u,
    );
    if (
      n === undefined &&
      !(wantsCount && asked.reading.quantities.length > 0 && !asked.says(/인데|정확도|accuracy|error/u))
    )
      return undefined;
    if (n === undefined) return { missing: [needs.samples], title: splitSizes.title };
    if (!(Number.isInteger(n.value) && n.value >= 2 && n.value <= 1e6)) return undefined;
    return listed === undefined ? byName(asked, n, named!) : byRatio(asked, n, listed);
  },
  frames: [splitFrame],
};

const equally = /equally|evenly|in\shalf|half\sand\shalf|반반|반씩|똑같이|절반씩|균등/u;

/** What is not for training goes to validation and test in equal parts. */
function inHalves(n: Quantity, share: Quantity): Outcome | undefined {
  const rest = rounded((1 - share.value) / 2);
  const sizes = sizesOf(
    n.value,
    new Map<Part, number>([
      ["train", share.value],
      ["validation", rest],
      ["test", rest],
    ]),
  );
  const wanted = [share.value, rest, rest].map((part) => n.value * part);
  if (!order.every((part, i) => Math.abs(sizes.get(part)! - wanted[i]!) < 1e-6)) return undefined;
  const sheet = new Worksheet().title("비율로 나누기", "a split by shares");
  sheet.given("n", needs.samples.label, n);
  sheet.given("train_share", labels.train, share);
  const figures = order.map((part) =>
    sheet.step(
      part,
      part === "train" ? "round(n * train_share)" : "round(n * (1 - train_share) / 2)",
      sizes.get(part)!,
      { shown: false },
    ),
  );
  const say = (locale: "ko" | "en"): string =>
    order.map((part, i) => `${labels[part][locale]} ${sheet.print(figures[i]!)}`).join(", ");
  sheet.result({ ko: say("ko"), en: say("en") }, ...figures);
  return { sheet };
}

/** Questions for the number of all rows, of which a part is told. */
export const asksWhole: RegExp =
  /(?:how\smany|what)[^?#]{0,40}(?:in\s(?:total|all)|altogether|overall|(?:the\s)?(?:whole|entire|full|total)\s(?:data|set|number))|(?:전체|총|모두|원래)\s?(?:데이터|샘플|표본|이미지|사진|개수|수)?(?:는|은|가|이|의\s?수는)?\s?(?:모두\s?|총\s?)?(?:몇|얼마)/u;
/** A rest that goes to two parts. */
const restOfTwo =
  /(?:나머지|rest|remain)(?:(?!나머지|rest|remain)[^#])*(?:(?:검증|valid\w{0,12}|dev)[^#]{0,12}(?:시험|테스트|test)|(?:시험|테스트|test)[^#]{0,12}(?:검증|valid|dev))/u;

const notASplit =
  /겹|폴드|fold|학습\s?률|learning\srate|배치|batch|에폭|epoch|시계열|time\s?series|층화|stratif|정확도|accura|증강|augment|마지막|last/u;

/** Shares with the parts they go to, and the rows, wherever they stand. */
function splitFrame(asked: Asked): Outcome | undefined {
  if (
    asked.says(notASplit) ||
    asked.says(ofTheRest) ||
    asked.says(asksWhole) ||
    !asked.says(/몇|각각|how\s(?:many|big|large)|sizes?|count|number|얼마|개수|\?/u)
  )
    return undefined;
  const places = placesIn(asked.reading);
  const shares = places.filter(({ quantity: { value } }) => value > 0 && value < 1);
  const [n, ...others] = places.filter((place) => !shares.includes(place)).map(({ quantity }) => quantity);
  const named = new Map(
    shares.flatMap((place) => {
      // "15% of 2000 rows for testing": the part stands behind the whole
      const next = places[places.indexOf(place) + 1];
      const isOfWhole = next !== undefined && /^\s?of\s(?:the\s|our\s|my\s|all\s)?$/u.test(place.behind);
      const part = partOf(isOfWhole ? { ...place, behind: next.behind } : place);
      return part === undefined ? [] : [[part, place.quantity] as const];
    }),
  );
  if (n === undefined || others.length > 0 || shares.length === 0 || named.size !== shares.length)
    return undefined;
  if (!(Number.isInteger(n.value) && n.value >= 2 && n.value <= 1e6)) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  // what is asked for stands behind the last number
  const { pattern } = asked.reading;
  const tail = pattern.slice(pattern.lastIndexOf(";") + 1).replace(/^[^.?,]*[.?,]/u, "");
  return byName(new Asked(asked.question, { ...asked.reading, pattern: tail }), n, named);
}

function byRatio(asked: Asked, n: Quantity, list: readonly Quantity[]): Outcome | undefined {
  const sum = list.reduce((all, { value }) => all + value, 0);
  const inRow = partsInRow(asked);
  if (inRow !== undefined && new Set(inRow).size !== list.length) return undefined;
  const there: readonly Part[] =
    inRow ??
    (list.length === 3
      ? order
      : ["train", asked.says(/검증|valid/u) && !asked.says(/시험|테스트|test/u) ? "validation" : "test"]);
  const shares = new Map(there.map((part, index) => [part, list[index]!.value / sum]));
  const sheet = new Worksheet().title("비율로 나누기", "a split by shares");
  sheet.given("n", needs.samples.label, n);
  for (const [index, part] of there.entries()) sheet.given(`${part}_share`, labels[part], list[index]!);
  sheet.hidden("whole", Math.round(sum));
  return divide(sheet, asked, n, there, shares);
}

function byName(asked: Asked, n: Quantity, named: ReadonlyMap<Part, Quantity>): Outcome | undefined {
  const sheet = new Worksheet().title("비율로 나누기", "a split by shares");
  sheet.given("n", needs.samples.label, n);
  const shares = new Map<Part, number>();
  const whole = [...named.values()].some(({ value }) => value > 1) ? 100 : 1;
  for (const [part, quantity] of named) {
    sheet.given(`${part}_share`, labels[part], quantity);
    shares.set(part, quantity.value / whole);
  }
  sheet.hidden("whole", whole);
  if (shares.has("train") && shares.size === 2 && asked.says(/나머지|rest|remain/u)) {
    const rest = order.find((part) => !shares.has(part))!;
    shares.set(rest, 1 - [...shares.values()].reduce((all, share) => all + share, 0));
    sheet.ledger.state(
      `${rest}_share`,
      `whole - ${[...named.keys()].map((part) => `${part}_share`).join(" - ")}`,
      shares.get(rest)!,
    );
  }
  if (!shares.has("train")) {
    const left = 1 - [...shares.values()].reduce((all, share) => all + share, 0);
    shares.set("train", left);
    sheet.ledger.state(
      "train_share",
      `whole - ${[...named.keys()].map((part) => `${part}_share`).join(" - ")}`,
      left,
    );
  }
  if (shares.size === 1) {
    const rest: Part = asked.says(/검증|valid/u) && !asked.says(/시험|테스트|test/u) ? "validation" : "test";
    shares.set(rest, 1 - shares.get("train")!);
    sheet.ledger.state(`${rest}_share`, "whole - train_share", shares.get(rest)!);
  }
  const total = [...shares.values()].reduce((all, share) => all + share, 0);
  if (Math.abs(total - 1) > 1e-9) return undefined;
  return divide(
    sheet,
    asked,
    n,
    order.filter((part) => shares.has(part)),
    shares,
    [...named.keys()],
  );
}

/** The sizes, from the splitter itself. Where the shares leave a remainder nobody asked for, no number is given. */
function divide(
  sheet: Worksheet,
  asked: Asked,
  n: Quantity,
  there: readonly Part[],
  shares: ReadonlyMap<Part, number>,
  named: readonly Part[] = [],
): Outcome | undefined {
  const sizes = sizesOf(n.value, shares);
  const figures = new Map<Part, Figure>();
  for (const part of there) {
    const exact = n.value * shares.get(part)!;
    const whole = Math.abs(exact - Math.round(exact)) < 1e-6;
    // scikit-learn rounds the test part up and leaves the rest to training
    if (!whole && there.length > 2) return undefined;
    if (whole && sizes.get(part) !== Math.round(exact)) return undefined;
    const formula = whole
      ? `round(n * ${part}_share / whole)`
      : part === "train"
        ? `floor(n * train_share / whole)`
        : `ceil(n * ${part}_share / whole)`;
    figures.set(part, sheet.step(part, formula, sizes.get(part)!, { shown: false }));
  }
  const wanted = wantedParts(asked, there, named);
  const say = (locale: "ko" | "en"): string =>
    wanted.map((part) => `${labels[part][locale]} ${sheet.print(figures.get(part)!)}`).join(", ");
  sheet.result({ ko: say("ko"), en: say("en") }, ...wanted.map((part) => figures.get(part)!));
  return { sheet };
}

/** A share without the noise of what was taken from one. */
function rounded(share: number): number {
  return Number(share.toFixed(12));
}

function sizesOf(length: number, shares: ReadonlyMap<Part, number>): ReadonlyMap<Part, number> {
  const [validation, test] = [shares.get("validation"), shares.get("test")];
  if (validation === undefined || test === undefined) {
    const held = trainTestSplit({ testSize: rounded((validation ?? test)!), shuffle: false }).split({
      length,
    });
    return new Map<Part, number>([
      ["train", held.train.length],
      [validation === undefined ? "test" : "validation", held.test.length],
    ]);
  }
  const split = trainValidationTestSplit({
    validationSize: rounded(validation),
    testSize: rounded(test),
    shuffle: false,
  });
  const { train, validation: middle, test: last } = split.split({ length });
  return new Map<Part, number>([
    ["train", train.length],
    ["validation", middle.length],
    ["test", last.length],
  ]);
}
