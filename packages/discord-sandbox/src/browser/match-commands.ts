import type { CommandView } from "./protocol.ts";

export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ");
}

/** Commands that fit what was typed after the slash, best first: names before descriptions. */
export function matchCommands(commands: readonly CommandView[], typed: string): readonly CommandView[] {
  const wanted = fold(typed.replace(/^\//, "")).trim();
  const rank = (command: CommandView): number => {
    const names = [command.label, command.name].map(fold);
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.includes(wanted))) return 1;
    return fold(command.description).includes(wanted) ? 2 : 3;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((entry) => entry.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
