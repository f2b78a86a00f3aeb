import { slashCommands } from "../interaction/find-command.ts";
import type { World } from "../state/world.ts";
import type { Driver, Faults } from "./contract.ts";
import { toLocale } from "./locale.ts";
import { createDriverUser } from "./user.ts";
import { waitFor } from "./wait.ts";

export function createFaults(world: World): Faults {
  const gateway = (fault: "reconnect" | "kill" | "invalidate" | "invalidate-resumable"): void =>
    world.events.emit({ kind: "gateway-fault", fault });
  return {
    fail({ times = 1, status = 503, path } = {}) {
      if (!(Number.isInteger(status) && status >= 400 && status <= 599)) {
        throw new RangeError(`status must be from 400 to 599, got ${status}`);
      }
      world.faults.order({ status, retryAfter: 0, scope: "user" }, times, path);
    },
    rateLimit({ times = 1, retryAfter = 0.4, scope = "user", path } = {}) {
      if (!(retryAfter >= 0)) throw new RangeError(`retryAfter must be at least 0, got ${retryAfter}`);
      world.faults.order({ status: 429, retryAfter, scope }, times, path);
    },
    delay(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError(`milliseconds must be at least 0, got ${milliseconds}`);
      world.faults.delay = milliseconds;
    },
    reconnect: () => gateway("reconnect"),
    killSocket: () => gateway("kill"),
    invalidateSession: (resumable = false) => gateway(resumable ? "invalidate-resumable" : "invalidate"),
    clear: () => world.faults.clear(),
  };
}

export function createDriver(world: World): Driver {
  return {
    user: ({ name, locale = "ko" }) => createDriverUser(world, world.people.named(name), toLocale(locale)),
    faults: createFaults(world),
    async ready({ timeout, commands = 1 } = {}) {
      const look = (): true | undefined =>
        world.connections > 0 && world.commands.visible().length >= commands ? true : undefined;
      const explain = (): string =>
        world.connections === 0
          ? "no bot has logged in"
          : `the bot has registered ${world.commands.visible().length} of ${commands} commands`;
      await waitFor(world, look, { timeout, explain });
    },
    commandNames: () => slashCommands(world).map(({ name }) => name),
    calls: () => [...world.calls],
  };
}
