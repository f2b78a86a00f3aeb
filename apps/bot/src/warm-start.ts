import { readdirSync } from "node:fs";
import { flushCompileCache, getCompileCacheDir } from "node:module";

/** Whether Node keeps what it compiles, and has kept nothing yet. */
function isCold(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

/**
 * The first start compiles the whole program, and what that takes is never given back, some fifteen megabytes of it. So
 * where Node keeps what it compiled, the process begins anew with that: the same process to whoever watches over it. Not on
 * Windows, where a process cannot be replaced. `load` loads all that is to be compiled.
 */
export async function startWarm(load: () => Promise<unknown>): Promise<void> {
  const folder = getCompileCacheDir();
  if (folder === undefined || process.execve === undefined || !isCold(folder)) return;
  await load();
  flushCompileCache();
  if (isCold(folder)) return;
  const [, main = ""] = process.argv;
  process.execve(process.execPath, [process.execPath, ...process.execArgv, main], process.env);
}
