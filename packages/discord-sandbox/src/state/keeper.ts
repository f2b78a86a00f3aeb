import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { restoreSnapshot, takeSnapshot, type Snapshot } from "./snapshot.ts";
import type { World } from "./world.ts";

/** Milliseconds in which changes are gathered before they are written. */
const gather = 200;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function unusable(path: string, cause: unknown): TypeError {
  const message = `keepIn must be a file that can be read and written, got ${path} (${codeOf(cause)})`;
  return new TypeError(message, { cause });
}

/** The text of a file; undefined where there is none yet, but a folder for it. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const isNew = codeOf(error) === "ENOENT" && existsSync(dirname(path));
    if (isNew) return undefined;
    throw unusable(path, error);
  }
}

/** A snapshot is written here first and then takes the file's place, so that a crash leaves the old one whole. */
function temporaryOf(path: string): string {
  return `${path}.new`;
}

/** Writes beside the file what every later snapshot begins with: rights alone do not tell a full or read-only disk. */
function checkWritable(path: string): void {
  try {
    writeFileSync(temporaryOf(path), "", { mode: 0o600 });
    rmSync(temporaryOf(path));
  } catch (error) {
    throw unusable(path, error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The snapshot in a file; undefined where there is no file yet. Throws a `TypeError` where none could be written. */
export function readSnapshot(path: string): Snapshot | undefined {
  const text = readText(path);
  const snapshot = text === undefined ? undefined : parseSnapshot(text, path);
  checkWritable(path);
  return snapshot;
}

function parseSnapshot(text: string, path: string): Snapshot {
  const value: Partial<Snapshot> = Object(parse(text));
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
    const temporary = temporaryOf(path);
    // Whoever reads it can open the page: it is the user's own.
    writeFileSync(temporary, JSON.stringify(takeSnapshot(world, pageKey)), { mode: 0o600 });
    renameSync(temporary, path);
  };
  /** A disk that is full for a while ends no test: the next change is written again, and so is the end. */
  const saveLater = (): void => {
    try {
      save?.();
    } catch (error) {
      process.emitWarning(`what happened could not be written to ${path} (${codeOf(error)})`);
    }
  };
  return {
    start(pageKey) {
      if (old) restoreSnapshot(world, old);
      save = () => saveNow(pageKey);
      world.events.listen(({ kind }) => {
        if (!["message", "people", "dispatch", "commands"].includes(kind)) return;
        timer ??= setTimeout(saveLater, gather).unref();
      });
    },
    stop: () => save?.(),
  };
}
