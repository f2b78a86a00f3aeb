import type { LabView } from "../browser/protocol.ts";
import { createScenarioPlayer } from "../driver/scenario-player.ts";
import { parseScenario, type Scenario } from "../scenario/contract.ts";
import { describeStep, type Player } from "../scenario/play.ts";
import { createRecorder, type Recorder } from "../scenario/record.ts";
import type { World } from "../state/world.ts";
import { booleanIn, textIn, type Fields } from "./read-request.ts";

/** How slow "slow network" is: an answer and its event take 2.4 s together. */
const slowMilliseconds = 1200;
/** A switch stays on until it is turned off. */
const always = 1_000_000_000;

/** Trouble on order, and scenarios that are recorded and played: what the page's lab does. */
export interface Lab {
  view(): LabView;
  /** Told when something has changed. */
  listen(listener: () => void): () => void;
  order(body: Fields): void;
  startRecording(): void;
  stopRecording(): Scenario;
  /** A scenario to be played, or none. */
  load(json: unknown): void;
  /** Plays the next step; what goes wrong is in the view. */
  step(): Promise<void>;
}

interface State {
  refusing: boolean;
  failing: boolean;
  recorder: Recorder | undefined;
  player: Player | undefined;
  playing: boolean;
  problem: string | undefined;
}

function viewOf(world: World, state: State): LabView {
  const { player, refusing, failing, recorder, playing, problem } = state;
  return {
    slow: world.faults.delay > 0,
    refusing,
    failing,
    deaf: world.faults.deaf,
    recording: recorder !== undefined,
    scenario: player
      ? {
          name: player.scenario.name,
          steps: player.scenario.steps.map(describeStep),
          position: player.position,
          playing,
          problem: problem ?? null,
        }
      : null,
  };
}

/** Switches are standing orders: whichever changes, all are given anew. */
function give(world: World, { refusing, failing }: State): void {
  const { delay, deaf } = world.faults;
  world.faults.clear();
  Object.assign(world.faults, { delay, deaf });
  if (refusing) world.faults.order({ status: 429, retryAfter: 1, scope: "user" }, always, undefined);
  if (failing) world.faults.order({ status: 503, retryAfter: 0, scope: "user" }, always, undefined);
}

export function createLab(world: World): Lab {
  const state: State = {
    refusing: false,
    failing: false,
    recorder: undefined,
    player: undefined,
    playing: false,
    problem: undefined,
  };
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const order = (body: Fields): void => {
    const fault = textIn(body, "fault");
    switch (fault) {
      case "slow":
        world.faults.delay = booleanIn(body, "on") ? slowMilliseconds : 0;
        return;
      case "rate-limit":
        state.refusing = booleanIn(body, "on");
        return give(world, state);
      case "fail":
        state.failing = booleanIn(body, "on");
        return give(world, state);
      case "reconnect":
        return world.events.emit({ kind: "gateway-fault", fault: "reconnect" });
      case "kill":
        return world.events.emit({ kind: "gateway-fault", fault: "kill" });
      case "invalidate":
      case "invalidate-resumable":
        return world.events.emit({ kind: "gateway-fault", fault });
      case "deaf":
        world.faults.deaf = booleanIn(body, "on");
        return;
      default:
        throw new RangeError(
          `fault must be slow, rate-limit, fail, deaf, reconnect, kill, invalidate or invalidate-resumable, got ${fault}`,
        );
    }
  };

  return {
    view: () => viewOf(world, state),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    order(body) {
      order(body);
      changed();
    },
    startRecording() {
      state.recorder?.stop();
      state.recorder = createRecorder(world, "recorded on the page");
      changed();
    },
    stopRecording() {
      if (!state.recorder) throw new RangeError("a recording must have been started");
      const scenario = state.recorder.scenario();
      state.recorder.stop();
      state.recorder = undefined;
      changed();
      return scenario;
    },
    load(json) {
      state.player = json === null ? undefined : createScenarioPlayer(world, parseScenario(json));
      state.problem = undefined;
      changed();
    },
    async step() {
      const { player } = state;
      if (!player || state.playing) return;
      state.playing = true;
      state.problem = undefined;
      changed();
      try {
        await player.next();
      } catch (error) {
        state.problem = error instanceof Error ? error.message : String(error);
      }
      state.playing = false;
      changed();
    },
  };
}
