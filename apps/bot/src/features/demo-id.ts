import { encodeId, fitsId } from "../port/custom-id.ts";
import type { Button } from "../port/message.ts";
import { demos } from "../study.ts";

/** A demo as a button names it: only what was chosen, so that the rest may adapt. */
export interface DemoChoice {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a click on a demo's id does: shows it anew, in place of the clicked message, moving, still again, or with what is picked. */
export type DemoRoute = "demo" | "demo-change" | "demo-play" | "demo-still" | "demo-set";

/** Digits that are tried for numbers, in this order, until an id has room for them. */
const digits = [undefined, 6, 3] as const;

function written(value: unknown, precision: number | undefined): string {
  if (typeof value !== "number" || precision === undefined) return String(value);
  return String(Number(value.toPrecision(precision)));
}

/**
 * The id of a demo. Where numbers have so many digits that there is no room for them, it names them with six digits, or
 * with three; the picture behind it then says so in its own words.
 */
export function demoId(route: DemoRoute, { name, options }: DemoChoice): string {
  const ids = digits.map((precision) => [
    name,
    Object.entries(options)
      .map(([option, value]) => `${option}=${written(value, precision)}`)
      .join(","),
  ]);
  return encodeId(route, ...(ids.find((parts) => fitsId(route, ...parts)) ?? [name]));
}

/** A button that runs a demo, as a message of its own unless another route is named. */
export function demoButton(
  choice: DemoChoice,
  label: string,
  look: Pick<Button, "style" | "disabled"> = {},
  route: DemoRoute = "demo",
): Button {
  return { id: demoId(route, choice), label, ...look };
}

function readOptions(name: string, text: string): Record<string, unknown> {
  const spec = demos.find((one) => one.name === name);
  const numeric = new Set(
    spec?.options.flatMap((option) =>
      option.type === "number" || option.type === "integer" ? [option.name] : [],
    ),
  );
  const entries = text.split(",").filter(Boolean);
  return Object.fromEntries(
    entries.map((entry) => {
      const [option = "", value = ""] = entry.split("=", 2);
      return [option, numeric.has(option) ? Number(value) : value];
    }),
  );
}

/** Reads the parts of a demo's id; what they name is checked when the demo is described. */
export function readDemoId([name = "", text = ""]: readonly string[]): DemoChoice {
  return { name, options: readOptions(name, text) };
}

/** What a line of the menu sets, `"surface=beale"`, put into a choice. */
export function withPicked(choice: DemoChoice, picked: string): DemoChoice {
  return { ...choice, options: { ...choice.options, ...readOptions(choice.name, picked) } };
}
