import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { restoreSnapshot, takeSnapshot, type Snapshot } from "./snapshot.ts";
import type { World } from "./world.ts";

/** Milliseconds in which changes are gathered before they are written. */
const gather = 200;

/** The snapshot in a file; undefined where there is no file yet. */
export function readSnapshot(path: string): Snapshot | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const value: Partial<Snapshot> = Object(JSON.parse(text));
  const { version, pageKey, origin, lastId, ids, people, guilds, commands, messages, files } = value;
  const isWhole = pageKey && origin && lastId && ids && people && guilds && commands && messages && files;
  if (version !== 2 || !isWhole) throw new TypeError(`keepIn must be a file of the sandbox, got ${path}`);
  return { version, pageKey, origin, lastId, ids, people, guilds, commands, messages, files };
}

/** Keeps a world in a file, so that the next sandbox begins where this one ended. */
export interface Keeper {
  /** Brings back what there was, and from now on writes down what changes. */
  start(pageKey: string): void;
  stop(): void;
}

export function createKeeper(world: World, path: string, old: Snapshot | undefined): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let save: (() => void) | undefined;
  const saveNow = (pageKey: string): void => {
    clearTimeout(timer);
    timer = undefined;
    const temporary = `${path}.new`;
    // Whoever reads it can open the page: it is the user's own.
    writeFileSync(temporary, JSON.stringify(takeSnapshot(world, pageKey)), { mode: 0o600 });
    renameSync(temporary, path);
  };
  return {
    start(pageKey) {
      if (old) restoreSnapshot(world, old);
      save = () => saveNow(pageKey);
      world.events.listen(({ kind }) => {
        if (!["message", "people", "dispatch", "commands"].includes(kind)) return;
        timer ??= setTimeout(() => save?.(), gather).unref();
      });
    },
    stop: () => save?.(),
  };
}
