import { ComponentType, type APIMessage, type APISelectMenuComponent } from "discord-api-types/v10";
import { buttonsOf, selectsOf } from "../interaction/find-component.ts";
import { suggestion } from "../state/known-keys.ts";
import type { Pick } from "./reply-contract.ts";

/** A component by what a user calls it. */
interface Candidate {
  readonly customId: string;
  readonly label: string;
}

function describePick(which: Pick): string {
  if (typeof which === "number") return `number ${which}`;
  return typeof which === "string" ? `"${which}"` : JSON.stringify(which);
}

function isPick(which: unknown): which is Pick {
  if (typeof which === "number" || typeof which === "string") return true;
  return typeof which === "object" && which !== null && ("label" in which || "customId" in which);
}

/** The one that is meant; a number is its place among those given. */
export function findPick<T extends Candidate>(candidates: readonly T[], which: Pick): T | undefined {
  if (typeof which === "number") return candidates[which];
  if (typeof which === "string")
    return (
      candidates.find(({ label }) => label === which) ?? candidates.find(({ customId }) => customId === which)
    );
  return candidates.find(({ label, customId }) =>
    "label" in which ? label === which.label : customId === which.customId,
  );
}

function pick<T extends Candidate>(what: string, candidates: readonly T[], which: Pick): T {
  if (!isPick(which))
    throw new TypeError(
      `${what} must be named by its place (0), its label ("Yes"), { label } or { customId }, got ${JSON.stringify(which)}`,
    );
  const found = findPick(candidates, which);
  if (found) return found;
  const names = candidates.map(({ label, customId }) => `"${label}" (${customId})`).join(", ") || "none";
  const words = candidates.flatMap(({ label, customId }) => [label, customId]);
  const hint = typeof which === "string" ? suggestion(which, words) : "";
  throw new RangeError(`${what} must be one of the message's (${names}), got ${describePick(which)}${hint}`);
}

function clickable(message: APIMessage): readonly Candidate[] {
  return buttonsOf(message).flatMap((button) =>
    "custom_id" in button
      ? [{ customId: button.custom_id, label: button.label ?? button.emoji?.name ?? "" }]
      : [],
  );
}

/** The custom id of a button; with `unchecked`, any custom id at all. */
export function pickButton(message: APIMessage, which: Pick, unchecked: boolean): string {
  const candidates = clickable(message);
  if (unchecked && typeof which === "object" && "customId" in which) return which.customId;
  if (unchecked && typeof which === "string" && !findPick(candidates, which)) return which;
  return pick("button", candidates, which).customId;
}

export function pickSelect(message: APIMessage, which: Pick): APISelectMenuComponent {
  const candidates = selectsOf(message).map((select) => ({
    customId: select.custom_id,
    label: select.placeholder ?? "",
    select,
  }));
  return pick("select menu", candidates, which).select;
}

/** Labels stand for values, as a user picks by what is written. */
export function toValues(select: APISelectMenuComponent, given: readonly string[]): readonly string[] {
  if (select.type !== ComponentType.StringSelect) return given;
  return given.map((one) => select.options.find(({ label }) => label === one)?.value ?? one);
}
