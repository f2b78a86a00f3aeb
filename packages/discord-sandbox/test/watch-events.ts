import type { DiscordSandbox } from "../src/index.ts";
import { worlds } from "../src/sandbox.ts";

/** Writes down every event as it goes out; asked later, it names those whose records have changed since. */
export function watchEvents(sandbox: DiscordSandbox): () => {
  readonly kinds: readonly string[];
  readonly changed: readonly string[];
} {
  const seen: { readonly event: { readonly kind: string }; readonly text: string }[] = [];
  worlds.get(sandbox)?.events.listen((event) => seen.push({ event, text: JSON.stringify(event) }));
  return () => ({
    kinds: [...new Set(seen.map(({ event }) => event.kind))],
    changed: seen
      .filter(({ event, text }) => JSON.stringify(event) !== text)
      .map(({ event, text }) => `${text}\n is now\n${JSON.stringify(event)}`),
  });
}
