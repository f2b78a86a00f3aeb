import { createLog } from "../../src/log.ts";

export interface CollectedLog {
  readonly log: ReturnType<typeof createLog>;
  readonly lines: Record<string, unknown>[];
}

/** The bot's own logger, writing into a list. */
export function collectLog(): CollectedLog {
  const lines: Record<string, unknown>[] = [];
  const out = { write: (line: string) => lines.push(JSON.parse(line)) };
  return { log: createLog({ level: "info", readable: false, secrets: [], out }), lines };
}
