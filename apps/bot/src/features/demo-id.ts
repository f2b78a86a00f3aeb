import { encodeId, fitsId } from "../port/custom-id.ts";
import { limits } from "../port/limits.ts";
import type { Button } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { demos } from "../study.ts";

/** A demo as a button names it: only what was chosen, so that the rest may adapt. */
export interface DemoChoice {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * A button that runs a demo, in a list; an empty list where numbers with very many digits leave no room for
 * it in a button's id.
 */
export function demoButton(
  { name, options }: DemoChoice,
  label: string,
  look: Pick<Button, "style" | "disabled"> = {},
): readonly Button[] {
  const chosen = Object.entries(options).map(([option, value]) => `${option}=${String(value)}`);
  const parts = [name, chosen.join(",")];
  if (!fitsId("demo", ...parts)) return [];
  return [{ id: encodeId("demo", ...parts), label: shorten(label, limits.buttonLabel), ...look }];
}

function readOptions(name: string, text: string): Record<string, unknown> {
  const numeric = new Set(
    demos
      .find((spec) => spec.name === name)
      ?.options.filter(({ type }) => type !== "choice")
      .map((option) => option.name),
  );
  const entries = text.split(",").filter(Boolean);
  return Object.fromEntries(
    entries.map((entry) => {
      const [option = "", value = ""] = entry.split("=", 2);
      return [option, numeric.has(option) ? Number(value) : value];
    }),
  );
}

/** Reads the parts of a demo button's id; what they name is checked when the demo is described. */
export function readDemoId([name = "", text = ""]: readonly string[]): DemoChoice {
  return { name, options: readOptions(name, text) };
}
