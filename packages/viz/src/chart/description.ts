import { Described } from "@opt/description";
import type { ChartKind } from "./chart-kind.ts";
import { type AxesWords, readOwnAxes } from "./own-axes.ts";
import type { OwnAxis } from "../mark/sheet.ts";
import { type LocalizedText, readText } from "../text/locale.ts";
import { remembered } from "./remembered.ts";
import { checkNames } from "../text/names.ts";
import { refuse } from "../text/refuse.ts";

export { readText } from "../text/locale.ts";

/** A chart as frozen plain data that says what to draw. */
export interface ChartDescription<Kind extends string> {
  readonly kind: Kind;
  readonly version: 1;
  /** Title of the card; each kind has its own default. */
  readonly title?: LocalizedText;
  /** Line under the title; by default the finding computed from the data. */
  readonly subtitle?: LocalizedText;
  /** Names, domains and formats that you gave for the axes, if the chart has any. */
  readonly axes?: { readonly x?: OwnAxis; readonly y?: OwnAxis };
  /** One line that names the kind and the size of its data. */
  toString(): string;
  /** JSON-safe form that `revive` turns back into the same description. */
  toJSON(): Record<string, unknown>;
}

/** Title and subtitle, which every chart takes. */
export interface ChartTexts {
  readonly title?: LocalizedText;
  readonly subtitle?: LocalizedText;
}

/** Where a chart's prototype holds its kind: the same place in every copy of this package. */
const drawing: unique symbol = Symbol.for("@opt/viz.kind");

class ChartBase extends Described {
  /** Returns the factory and the sizes of its lists: charts hold too many numbers to print. */
  override toString(): string {
    const sizes = Object.entries(this).flatMap(([name, value]) =>
      Array.isArray(value) ? [`${name}: ${value.length}`] : [],
    );
    return `${this.kind}Chart(${sizes.join(", ")})`;
  }
}

const classOf: (kind: object) => typeof ChartBase = /* @__PURE__ */ remembered((kind) => {
  const made = class extends ChartBase {};
  Object.defineProperty(made.prototype, drawing, { value: kind });
  return made;
});

/** The axes of a kind that reads them itself. */
type OwnAxesOf<Chart> = Chart extends { readonly axes: object } ? Extract<keyof Chart, "axes"> : never;

/**
 * Freezes the data of a chart, however deep, and gives it its kind and methods. An option must be among the data or the
 * `others`, which the data may lack.
 */
export function freezeChart<Chart extends ChartDescription<string>>(
  kind: ChartKind<Chart>,
  data: Omit<Chart, "kind" | "version" | "toString" | "toJSON" | "axes" | keyof ChartTexts> &
    Pick<Chart, OwnAxesOf<Chart>>,
  texts: ChartTexts & AxesWords,
  others: readonly string[] = [],
): Chart {
  const fields = {
    ...readTexts(texts),
    ...(!("axes" in data) && { axes: readOwnAxes(texts.axes) }),
    ...data,
  };
  // of a description a later version may know more
  if (!("version" in texts)) checkNames("options", texts, [...Object.keys(fields), ...others]);
  const made = new (classOf(kind))(kind.kind, fields);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of a chart are its data and its texts
  return made as unknown as Chart;
}

/**
 * The kind that a chart carries, from this copy of the package or another.
 *
 * @throws `TypeError` for what is not a chart, such as the JSON of one.
 */
export function kindOf<Chart extends ChartDescription<string>>(chart: Chart): ChartKind<Chart> {
  const { kind: name, [drawing]: kind }: { kind?: string; [drawing]?: unknown } = Object(chart);
  if (typeof kind === "object" && kind !== null) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a chart's prototype holds the kind it was made with
    return kind as ChartKind<Chart>;
  }
  if (typeof name !== "string") refuse("chart", "a chart", chart);
  throw new TypeError(`chart must be made by ${name}Chart() or, from its JSON, by revive()`);
}

/** Checked copies; what is undefined is left out of the description. */
function readTexts({ title, subtitle }: ChartTexts): object {
  return {
    title: title === undefined ? title : readText("title", title),
    subtitle: subtitle === undefined ? subtitle : readText("subtitle", subtitle),
  };
}
