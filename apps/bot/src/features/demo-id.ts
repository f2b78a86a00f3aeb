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
  const chosen = Object.entries(options).map(
    ([option, value]) => `${option}=${written(name, option, value)}`,
  );
  const parts = [name, chosen.join(",")];
  if (!fitsId("demo", ...parts)) return [];
  return [{ id: encodeId("demo", ...parts), label: shorten(label, limits.buttonLabel), ...look }];
}

function typeOf(demo: string, option: string): string | undefined {
  return demos.find(({ name }) => name === demo)?.options.find(({ name }) => name === option)?.type;
}

/** A value in the characters that an id may hold: what was typed may hold others. */
function written(demo: string, option: string, value: unknown): string {
  const text = String(value);
  return typeOf(demo, option) === "text" ? Buffer.from(text).toString("base64url") : text;
}

function read(demo: string, option: string, text: string): string | number {
  const type = typeOf(demo, option);
  if (type === "text") return Buffer.from(text, "base64url").toString();
  return type === "number" || type === "integer" ? Number(text) : text;
}

function readOptions(name: string, text: string): Record<string, unknown> {
  const entries = text.split(",").filter(Boolean);
  return Object.fromEntries(
    entries.map((entry) => {
      const [option = "", value = ""] = entry.split("=", 2);
      return [option, read(name, option, value)];
    }),
  );
}

/** Reads the parts of a demo button's id; what they name is checked when the demo is described. */
export function readDemoId([name = "", text = ""]: readonly string[]): DemoChoice {
  return { name, options: readOptions(name, text) };
}
