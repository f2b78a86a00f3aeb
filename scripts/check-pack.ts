// Runs before a package is packed: refuses one that is not built, and `npm publish`, which would publish `workspace:`
// ranges and leave the licence out. `npm run release` does it right.
import { existsSync } from "node:fs";

const { npm_command: command, npm_config_user_agent: agent = "", npm_package_name: name } = process.env;
const faults = [
  !existsSync("dist/index.js") && `${name} is not built: run \`npm run build\` at the root first.`,
  command === "publish" &&
    agent.startsWith("npm/") &&
    `${name} must be published by \`npm run release\` at the root.`,
].filter((fault) => fault !== false);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
