import type { DemoOption } from "@opt/study";
import { demos } from "../study.ts";

/** The command under a demo's picture, as it is typed. */
const commandLine = /`(\/[^`]+)`\s*$/u;

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

function valueOf({ type, choices = [] }: DemoOption, text: string): string | number {
  if (type === "number" || type === "integer") return Number(text);
  const chosen = choices.find(({ value, label }) => [value, label.ko, label.en].includes(text));
  return chosen?.value ?? text;
}

/** The options that the command at the end of a message names, in Korean or in English; none where there is no command. */
export function readCommand(name: string, said: string): Readonly<Record<string, string | number>> {
  const options = demos.find((demo) => demo.name === name)?.options ?? [];
  const line = commandLine.exec(said)?.[1];
  if (line === undefined || options.length === 0) return {};
  const byLabel = new Map(
    options.flatMap((option) => [option.label.ko, option.label.en].map((label) => [label, option])),
  );
  const labels = [...byLabel.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  // a value may hold blanks: it ends where the next option begins
  const parts = line.split(new RegExp(String.raw`\s(${labels.join("|")}):`, "u")).slice(1);
  return Object.fromEntries(
    parts.flatMap((label, index) => {
      const option = index % 2 === 0 ? byLabel.get(label) : undefined;
      return option ? [[option.name, valueOf(option, parts[index + 1] ?? "")] as const] : [];
    }),
  );
}
