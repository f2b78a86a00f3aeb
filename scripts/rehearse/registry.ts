import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "./command.ts";
import { firstGoodAnswer, freePort } from "./port.ts";
import { installTool, type Tools } from "./tools.ts";

export interface Registry {
  readonly url: string;
  /** What a program needs to install from it and publish to it, with a home of its own. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => void;
}

/** The registry that npm uses on this machine. Throws a plain sentence where it cannot be reached. */
export async function findUplink(env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const url = (await command("npm", ["config", "get", "registry"], { cwd, env })).trim();
  try {
    const answer = await fetch(new URL("semver", url), { signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The rehearsal needs an npm registry, and none can be reached: ${reason}`, {
      cause: error,
    });
  }
  return url;
}

/** Starts verdaccio on loopback in `folder`: it holds what is published there and fetches all else from `uplink`, if any. */
export async function startRegistry(tools: Tools, folder: string, uplink?: string): Promise<Registry> {
  const verdaccio = await installTool(tools, "verdaccio@6.10.4");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const home = join(folder, "home");
  await mkdir(home, { recursive: true });
  await writeFile(join(home, ".npmrc"), `registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\n`);
  await writeFile(join(folder, "verdaccio.yaml"), configuration(join(folder, "storage"), uplink));
  const program = join(verdaccio, "node_modules/verdaccio/bin/verdaccio");
  const given = [program, "--config", join(folder, "verdaccio.yaml"), "--listen", `127.0.0.1:${port}`];
  const child = spawn(process.execPath, given, { cwd: folder, env: tools.env, stdio: "ignore" });
  const stop = () => child.kill();
  process.on("exit", stop);
  await firstGoodAnswer("verdaccio", `${url}-/ping`);
  return { url, env: ownEnvironment(tools.env, home, url), stop };
}

function configuration(storage: string, uplink: string | undefined): string {
  const rules = "access: $all\n    publish: $all\n    unpublish: $all";
  const outside = `uplinks:
  outside:
    url: ${JSON.stringify(uplink)}
    maxage: 1h
    timeout: 60s
`;
  return `storage: ${JSON.stringify(storage)}
${uplink === undefined ? "" : outside}packages:
  "@opt/*":
    ${rules}
  "**":
    ${rules}
    ${uplink === undefined ? "" : "proxy: outside"}
server:
  keepAliveTimeout: 60
max_body_size: 100mb
log: { type: stdout, level: fatal }
`;
}

/** The machine's environment without what npm was told there. */
function ownEnvironment(env: NodeJS.ProcessEnv, home: string, url: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:npm_|pnpm_|node_options|bun_|yarn_|xdg_)/iu.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    npm_config_registry: url,
    BUN_CONFIG_REGISTRY: url,
    CI: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    DENO_NO_UPDATE_CHECK: "1",
    YARN_ENABLE_TELEMETRY: "0",
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
  };
}
