import { Description } from "@opt/description";
import type { LocalizedText } from "../text/locale.ts";

/** What every chart is: frozen plain data that says what to draw. */
export interface ChartDescription<Kind extends string> {
  readonly kind: Kind;
  readonly version: 1;
  /** Title of the card; each kind has its own default. */
  readonly title?: LocalizedText;
  /** Line under the title; by default the finding computed from the data. */
  readonly subtitle?: LocalizedText;
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

class ChartBase extends Description {
  /** Returns the factory and the sizes of its lists: charts hold too many numbers to print. */
  override toString(): string {
    const sizes = Object.entries(this).flatMap(([name, value]) =>
      Array.isArray(value) ? [`${name}: ${value.length}`] : [],
    );
    return `${this.kind}Chart(${sizes.join(", ")})`;
  }
}

/** Freezes the data of a chart, however deep, and gives it its kind and methods. */
export function freezeChart<Chart extends ChartDescription<string>>(
  kind: Chart["kind"],
  data: Omit<Chart, "kind" | "version" | "toString" | "toJSON" | keyof ChartTexts>,
  texts: ChartTexts,
): Chart {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of a chart are its data and its texts
  return new ChartBase(kind, { ...readTexts(texts), ...data }) as unknown as Chart;
}

function readTexts({ title, subtitle }: ChartTexts): ChartTexts {
  return {
    ...(title !== undefined && { title: readText("title", title) }),
    ...(subtitle !== undefined && { subtitle: readText("subtitle", subtitle) }),
  };
}

/** A checked copy of a text; a `TypeError` names what is wrong with it. */
export function readText(name: string, text: LocalizedText): LocalizedText {
  if (typeof text === "string") return text;
  if (typeof text?.ko !== "string" || typeof text.en !== "string") {
    throw new TypeError(`${name} must be a string or { ko, en }, got ${JSON.stringify(text)}`);
  }
  return { ko: text.ko, en: text.en };
}
