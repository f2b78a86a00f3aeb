import type { Figure } from "../derivation/ledger.ts";
import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Outcome } from "./computation.ts";
import { needs } from "./needs.ts";
import { type Place, placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";
import { type Part, labels, order, partNamed } from "./split-words.ts";
import { Worksheet } from "./worksheet.ts";

/** A share that is not taken of everything. */
export const ofTheRest: RegExp =
  /(?:나머지|남은\s?(?:것|데이터|표본|샘플|자료|부분)?)(?:의|에서|\s?중)|(?:of|from)\s(?:the\s)?(?:rest|remaining|remainder|others?|what(?:(?:'s|\sis|ever)\s(?:left|remains)|\sremain(?:s|ed))|(?:that|those)\sleft)/u;

/** The part that a share goes to: named behind it, or before it in its clause. */
export function partOf({ before, behind }: Place): Part | undefined {
  return (
    partNamed(behind.replace(/[.;?].*$/u, "").slice(0, 48)) ?? partNamed(before.replace(/^.*[.;,]/u, ""))
  );
}

function isShare({ quantity: { value } }: Place): boolean {
  return value > 0 && value < 1;
}

/** "20% as test, then 25% of the rest as validation": what each part gets, or the one that is asked for. */
export function twoStages(asked: Asked): Outcome | undefined {
  const places = placesIn(asked.reading);
  const [first, second, ...more] = places.filter(isShare);
  const [n, ...others] = places.filter((place) => !isShare(place)).map(({ quantity }) => quantity);
  if (first === undefined || second === undefined || n === undefined) return undefined;
  if (more.length > 0 || others.length > 0 || !(Number.isInteger(n.value) && n.value >= 3)) return undefined;
  // the second share is the one of the rest
  if (!ofTheRest.test(first.behind) && !ofTheRest.test(second.behind)) return undefined;
  const [one, two] = [partOf(first), partOf(second)];
  const three = order.filter((part) => part !== one && part !== two);
  if (one === undefined || two === undefined || three.length !== 1) return undefined;
  const [p, q] = [first.quantity.value, second.quantity.value];
  const sizes = [n.value * p, n.value * (1 - p) * q, n.value * (1 - p) * (1 - q)].map((size) =>
    Number(size.toFixed(9)),
  );
  if (!sizes.every(Number.isInteger)) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return { sheet: sheetOf(asked, n, [one, two, three[0]!], [first.quantity, second.quantity], sizes) };
}

function sheetOf(
  asked: Asked,
  n: Quantity,
  [one, two, three]: readonly [Part, Part, Part],
  shares: readonly Quantity[],
  sizes: readonly number[],
): Worksheet {
  const sheet = new Worksheet().title(
    `${labels[one].ko} 데이터를 먼저 떼고 나머지에서 ${labels[two].ko} 데이터를 떼기`,
    `${labels[one].en} first, then ${labels[two].en} from the rest`,
  );
  sheet.given("n", needs.samples.label, n);
  sheet.given("p", labels[one], shares[0]!);
  sheet.given("q", { ko: `나머지의 ${labels[two].ko}`, en: `${labels[two].en}, of the rest` }, shares[1]!);
  const figures = new Map<Part, Figure>([
    [one, sheet.step(one, "round(n * p)", sizes[0]!)],
    [two, sheet.step(two, "round(n * (1 - p) * q)", sizes[1]!)],
    [three, sheet.step(three, "round(n * (1 - p) * (1 - q))", sizes[2]!)],
  ]);
  const only = partNamed(askedPart(asked.reading.pattern).replace(/^.*#\d+;/u, ""));
  const wanted = only === undefined ? order : [only];
  const say = (locale: "ko" | "en"): string =>
    wanted.map((part) => `${labels[part][locale]} ${sheet.print(figures.get(part)!)}`).join(", ");
  sheet.result({ ko: say("ko"), en: say("en") }, ...wanted.map((part) => figures.get(part)!));
  return sheet;
}
