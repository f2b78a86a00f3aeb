// `npm start`: installs what the bot needs, builds it, and starts it. Runs on the Node that is on the machine (20 or
// later); the bot itself runs on the one that comes with the installation.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const isWindows = process.platform === "win32";

/** @param {string} command */
function run(command) {
  const { status } = spawnSync(command, { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

/** When a file was changed, in milliseconds; 0 for one that is not there. */
function changedAt(/** @type {string} */ file) {
  return statSync(`${root}${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether what is installed is newer than what says what to install. */
function isInstalled() {
  const wanted = ["pnpm-lock.yaml", "apps/bot/package.json"].map(changedAt);
  return changedAt("node_modules/.modules.yaml") > Math.max(...wanted);
}

/** What developers install comprises what the bot needs, and the proper build with its types. */
const isWorkshop = existsSync(`${root}node_modules/.bin/turbo`);
if (isWorkshop) {
  run("npm run --silent setup");
  run("npx turbo run build --filter=@opt/bot^... --output-logs=errors-only");
} else if (!isInstalled()) {
  // eight downloads at a time: behind some proxies seventy at once all wait for a minute
  run(
    'npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter "@opt/bot..." --network-concurrency 8 --silent',
  );
}

const node = `${root}apps/bot/node_modules/.bin/node${isWindows ? ".cmd" : ""}`;
if (!isWorkshop) run(`"${node}" --disable-warning=ExperimentalWarning scripts/build-for-start.ts`);

// a bot mostly waits: less room for what is thrown away at once keeps it small
const bot = spawn(
  isWindows ? `"${node}"` : node,
  ["--max-semi-space-size=16", "--expose-gc", "src/main.ts"],
  {
    cwd: `${root}apps/bot`,
    stdio: "inherit",
    shell: isWindows,
    // what was compiled for the last start is not compiled again, and glibc gives back what it has no use for
    env: {
      NODE_COMPILE_CACHE: `${root}apps/bot/node_modules/.cache/node`,
      MALLOC_TRIM_THRESHOLD_: "65536",
      ...process.env,
    },
  },
);
// the bot hears Ctrl+C itself, and stops in order
process.on("SIGINT", () => {});
process.on("SIGTERM", () => bot.kill("SIGTERM"));
bot.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
