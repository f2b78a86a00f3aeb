import type { Scenario, ScenarioStep } from "../scenario/contract.ts";
import type { FaultKind, SeenAction, SimulationEvent, SimulationRun } from "./contract.ts";

/** The faults that a scenario can tell; the others are the process's or the wire's. */
const faults: Readonly<Partial<Record<FaultKind, (lasts: number) => ScenarioStep>>> = {
  delays: () => ({ do: "fault", fault: "delay", milliseconds: 1000 }),
  rateLimits: () => ({ do: "fault", fault: "rate-limit", times: 1 }),
  serverErrors: (lasts) => ({ do: "fault", fault: "fail", times: lasts, status: 502 }),
  droppedSessions: () => ({ do: "fault", fault: "kill-socket" }),
  invalidSessions: () => ({ do: "fault", fault: "invalidate-session" }),
};

/** The step, if it came to pass: what a user could not do when its time had come has no place. */
function stepOf(event: SimulationEvent, run: SimulationRun, left: SeenAction[]): ScenarioStep | undefined {
  if (event.kind === "fault") return faults[event.fault]?.(event.lasts);
  const user = run.history.users[event.user]?.name;
  if (event.kind !== "act" || !event.action || user === undefined) return undefined;
  const wanted = JSON.stringify(event.action);
  const index = left.findIndex((one) => one.user === user && JSON.stringify(one.action) === wanted);
  if (index < 0) return undefined;
  left.splice(index, 1);
  return { ...event.action, user };
}

/**
 * The actions of a run as a scenario, with the pauses between them. It turns a shrunk failure into a file that you
 * can watch on the chat page and keep as a test. A scenario cannot contain kills, duplicated or reordered events, or
 * double clicks.
 */
export function scenarioOf(run: SimulationRun, name = "from a simulation"): Scenario {
  const left = run.history.actions.filter(({ final }) => !final);
  let last = 0;
  const steps = run.script.flatMap((event): ScenarioStep[] => {
    const step = stepOf(event, run, left);
    if (!step) return [];
    const after = event.at - last;
    last = event.at;
    return [after > 0 ? { ...step, after } : step];
  });
  return { version: 1, name, users: run.history.users.map((user) => ({ name: user.name })), steps };
}
