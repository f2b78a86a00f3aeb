import type { PageEvent } from "./protocol.ts";

export interface Connection {
  /** What the sandbox answers; throws its words when it refuses. */
  post(action: string, body: object): Promise<unknown>;
  /** Listens as another user; the first event is the whole state. */
  listen(user: string, locale: string): void;
}

export type Line = "open" | "lost" | "refused";

/** The data of complete events at the start of `text`, and what is left. */
function splitEvents(text: string): { readonly events: readonly string[]; readonly rest: string } {
  const parts = text.split("\n\n");
  const rest = parts.pop() ?? "";
  return { events: parts.map((part) => part.replace(/^data: /, "")), rest };
}

async function readStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (event: PageEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { events, rest } = splitEvents(text + part.value);
    text = rest;
    for (const event of events) onEvent(JSON.parse(event));
  }
}

export function createConnection(
  key: string,
  onEvent: (event: PageEvent) => void,
  onLine: (line: Line) => void,
): Connection {
  const headers = { authorization: `Bearer ${key}` };
  let current: AbortController | undefined;

  const run = async (query: string, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      try {
        const answer = await fetch(`/page/api/events?${query}`, { headers, signal });
        if (answer.status === 401) return onLine("refused");
        if (answer.ok && answer.body) {
          onLine("open");
          await readStream(answer.body, onEvent);
        }
      } catch {
        // A line that breaks is a line that ended: below.
      }
      if (signal.aborted) return;
      onLine("lost");
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  };

  return {
    async post(action, body) {
      const answer = await fetch(`/page/api/${action}`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const result: unknown = await answer.json();
      if (answer.ok) return result;
      const known = typeof result === "object" && result !== null && "error" in result;
      throw new Error(known ? String(result.error) : answer.statusText);
    },
    listen(user, locale) {
      current?.abort();
      current = new AbortController();
      void run(String(new URLSearchParams({ user, locale })), current.signal);
    },
  };
}
