import type { Scenario } from "../scenario/contract.ts";
import { createPlayer, type Player, type PlaySettings, type Settle, type Strike } from "../scenario/play.ts";
import type { World } from "../state/world.ts";
import { createFaults } from "./driver.ts";
import { keepTranscript } from "./transcript.ts";
import { rest, waitForAnswer } from "./wait.ts";

function strikeIn(world: World): Strike {
  const faults = createFaults(world);
  return ({ fault, milliseconds = 1000, times = 1, status = 503 }) => {
    switch (fault) {
      case "delay":
        return faults.delay(milliseconds);
      case "rate-limit":
        return faults.rateLimit({ times });
      case "fail":
        return faults.fail({ times, status });
      case "reconnect":
        return faults.reconnect();
      case "kill-socket":
        return faults.killSocket();
      case "invalidate-session":
        return faults.invalidateSession();
      case "clear":
      default:
        return faults.clear();
    }
  };
}

/** A player that waits for answers as the driver does. */
export function createScenarioPlayer(world: World, scenario: Scenario, settings?: PlaySettings): Player {
  const desk = { world, transcript: keepTranscript(world) };
  const settle: Settle = async (record, timeout) => {
    const answered = await waitForAnswer(desk, record, { timeout });
    // What the bot does after its answer, such as listening for clicks, comes before the next step.
    await rest(desk, [record.payload.token], timeout);
    return answered;
  };
  return createPlayer(world, scenario, { settle, strike: strikeIn(world) }, settings);
}
