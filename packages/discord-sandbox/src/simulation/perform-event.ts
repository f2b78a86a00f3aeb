import type { UserAction } from "../scenario/contract.ts";
import { describeUserAction } from "../scenario/perform-action.ts";
import type { Cast } from "./cast.ts";
import type { Occasion, SimulationEvent } from "./contract.ts";
import { draw } from "./keyed-random.ts";
import type { Log } from "./log.ts";

export interface Choice {
  readonly action: UserAction;
  readonly at: number;
}

/** Who acts, and where it is written down; the same in this process and over sockets. */
export interface Stage {
  readonly log: Log;
  readonly cast: Cast;
  /** What users chose to do and when, by the event of the script. */
  readonly chosen: Map<SimulationEvent, Choice>;
  /** Where occasions can be seen: what waits for the next one. */
  readonly upon?: Readonly<Record<Occasion, (() => void)[]>>;
}

export type FaultEvent = SimulationEvent & { readonly kind: "fault" };
type ActEvent = SimulationEvent & { readonly kind: "act" };

function act({ cast, chosen }: Stage, event: ActEvent, at: number): void {
  const action = event.action ?? cast.choose(event.user, event.draw, event.upon === "alarm");
  if (action && cast.act(event.user, action, event.draw, event.lag)) chosen.set(event, { action, at });
}

/** Lets one event of the script happen; how a fault strikes is told by `strike`. */
export function performEvent(
  stage: Stage,
  event: SimulationEvent,
  strike: (fault: FaultEvent) => void,
): void {
  const { cast, log } = stage;
  if (event.kind === "again") return cast.again(event.user, event.draw);
  if (event.kind === "act") {
    if (event.upon === undefined) return act(stage, event, event.at);
    const since = log.now();
    return void stage.upon?.[event.upon].push(() => act(stage, event, event.at + log.now() - since));
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
      // A button that nobody sees is nothing to look at; a command is always there.
      if (!isDone && action.do === "slash")
        log.add({ kind: "error", what: `nobody can do ${describeUserAction(action)} at the end` });
      await pause();
    }
  }
}
