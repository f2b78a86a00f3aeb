import type { UserAction } from "../scenario/contract.ts";
import { describeUserAction } from "../scenario/perform-action.ts";
import type { Cast } from "./cast.ts";
import type { SimulationEvent } from "./contract.ts";
import { draw } from "./keyed-random.ts";
import type { Log } from "./log.ts";

/** Who acts, and where it is written down; the same in this process and over sockets. */
export interface Stage {
  readonly log: Log;
  readonly cast: Cast;
  /** What users chose to do, by the event of the script. */
  readonly chosen: Map<SimulationEvent, UserAction>;
}

export type FaultEvent = SimulationEvent & { readonly kind: "fault" };

/** Lets one event of the script happen; how a fault strikes is told by `strike`. */
export function performEvent(
  { cast, log, chosen }: Stage,
  event: SimulationEvent,
  strike: (fault: FaultEvent) => void,
): void {
  if (event.kind === "again") return cast.again(event.user, event.draw);
  if (event.kind === "act") {
    const action = event.action ?? cast.choose(event.user, event.draw);
    if (action && cast.act(event.user, action, event.draw, event.lag)) chosen.set(event, action);
    return;
  }
  log.add({ kind: "fault", fault: event.fault, lasts: event.lasts });
  strike(event);
}

/** Everyone looks at what has become of it all, one after the other, in calm weather. */
export async function performFinally(
  { cast, log }: Stage,
  settings: { readonly seed: number; readonly finally: readonly UserAction[] },
  pause: () => Promise<void>,
): Promise<void> {
  cast.lookBack();
  for (const [index, action] of settings.finally.entries()) {
    for (const user of cast.users.keys()) {
      const isDone = cast.act(user, action, draw(settings.seed, 13, index, user), 0);
      if (!isDone) log.add({ kind: "error", what: `nobody can do ${describeUserAction(action)} at the end` });
      await pause();
    }
  }
}
