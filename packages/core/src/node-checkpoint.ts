import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { loadCheckpoint, saveCheckpoint, type Stateful } from "./checkpoint/checkpoint.ts";

/**
 * Writes a checkpoint to a file atomically: first to a new file next to it, which is flushed to disk and then
 * renamed. If the process is killed in between, the old file remains (and perhaps the new one, ending in `.tmp`).
 */
export async function writeCheckpoint(
  path: string,
  parts: Readonly<Record<string, Stateful>>,
): Promise<void> {
  const bytes = saveCheckpoint(parts);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes a new name in a folder outlast a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a checkpoint from a file into the parts of the same names; see `loadCheckpoint`. */
export async function readCheckpoint(path: string, parts: Readonly<Record<string, Stateful>>): Promise<void> {
  loadCheckpoint(await readFile(path), parts);
}
