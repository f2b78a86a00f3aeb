import type { DemoOption } from "@opt/study";
import { encodeId, fitsId } from "../port/custom-id.ts";
import type { Button } from "../port/message.ts";
import { readCommand } from "./demo-command.ts";
import { demos } from "../study.ts";

/** A demo as a button names it: only what was chosen, so that the rest may adapt. */
export interface DemoChoice {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a click on a demo's id does: shows it anew, in place of the clicked message, moving, still again, or with what is picked. */
export type DemoRoute = "demo" | "demo-change" | "demo-play" | "demo-still" | "demo-set";

/** Stands for all that the command under the picture says: an id has no room for a long formula. */
const asShown = "+";

function optionOf(demo: string, option: string): DemoOption | undefined {
  return demos.find(({ name }) => name === demo)?.options.find(({ name }) => name === option);
}

/** A value in the characters that an id may hold: what was typed may hold others. */
function written(demo: string, option: string, value: unknown): string {
  const text = String(value);
  const isTyped = optionOf(demo, option)?.type === "text";
  return `${option}=${isTyped ? Buffer.from(text).toString("base64url") : text}`;
}

function read(demo: string, option: string, text: string): string | number {
  const type = optionOf(demo, option)?.type;
  if (type === "text") return Buffer.from(text, "base64url").toString();
  return type === "number" || type === "integer" ? Number(text) : text;
}

/**
 * The id of a demo. Where it has no room for all that was chosen, it names the last choice only (the one that a button
 * changes), and the rest is read from the command under the picture.
 */
export function demoId(route: DemoRoute, { name, options }: DemoChoice): string {
  const all = Object.entries(options).map(([option, value]) => written(name, option, value));
  if (fitsId(route, name, all.join(","))) return encodeId(route, name, all.join(","));
  const last = all.at(-1) ?? "";
  return encodeId(route, name, fitsId(route, name, last, asShown) ? last : "", asShown);
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
  const entries = text.split(",").filter(Boolean);
  return Object.fromEntries(
    entries.map((entry) => {
      const [option = "", value = ""] = entry.split("=", 2);
      return [option, read(name, option, value)];
    }),
  );
}

/**
 * Reads the parts of a demo's id, with what the clicked message says where the id relies on it; what they name is checked
 * when the demo is described.
 */
export function readDemoId([name = "", text = "", rest]: readonly string[], said = ""): DemoChoice {
  const shown = rest === asShown ? readCommand(name, said) : {};
  return { name, options: { ...shown, ...readOptions(name, text) } };
}

/** The value of a menu's line that sets an option, `"surface=beale"`, or adds to a list of names, `"optimizers=+lion"`. */
export function pickOf(option: string, value: string): string {
  return `${option}=${value}`;
}

/** What a line of the menu sets, put into a choice; `usual` is what a list of names holds that nobody has chosen. */
export function withPicked(choice: DemoChoice, picked: string, usual = ""): DemoChoice {
  const [option = "", value = ""] = picked.split("=", 2);
  const type = optionOf(choice.name, option)?.type;
  if (type !== "text")
    return { ...choice, options: { ...choice.options, ...readOptions(choice.name, picked) } };
  const chosen = choice.options[option];
  const now = typeof chosen === "string" ? chosen : usual;
  const text = value.startsWith("+") ? `${now}, ${value.slice(1)}` : value;
  return { ...choice, options: { ...choice.options, [option]: text } };
}
