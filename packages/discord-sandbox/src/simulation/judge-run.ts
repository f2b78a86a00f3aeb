import { checkHistory } from "./check-history.ts";
import type { Invariant, SimulationEvent, SimulationHistory, SimulationRun } from "./contract.ts";
import type { Log } from "./log.ts";
import type { Choice } from "./perform-event.ts";
import { readHistory } from "./read-history.ts";
import { writeTranscript } from "./transcript.ts";

function withChoice(event: SimulationEvent, choice: Choice | undefined): SimulationEvent {
  if (event.kind !== "act" || !choice) return event;
  const { action, at } = choice;
  return event.upon === undefined ? { ...event, action } : { ...event, action, came: at };
}

/** What came of a script: the history, and all that is wrong with it. */
export function judgeRun(run: {
  readonly script: readonly SimulationEvent[];
  readonly chosen: ReadonlyMap<SimulationEvent, Choice>;
  readonly users: SimulationHistory["users"];
  readonly log: Log;
  readonly invariants: readonly Invariant[];
}): SimulationRun {
  const { script, chosen, log } = run;
  const history = readHistory(run.users, log.entries, log.now());
  const own = run.invariants.flatMap((invariant) =>
    invariant.check(history).map((message) => ({ rule: invariant.name, message })),
  );
  let transcript: string | undefined;
  return {
    script: script.map((event) => withChoice(event, chosen.get(event))),
    violations: [...checkHistory(history, log.entries), ...own],
    history,
    get transcript() {
      transcript ??= writeTranscript(log.entries);
      return transcript;
    },
    interactions: history.actions.length,
  };
}
