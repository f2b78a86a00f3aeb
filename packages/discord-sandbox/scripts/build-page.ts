/** Compiles the chat page's code for browsers into `dist/browser`. */
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/browser", import.meta.url));
const target = fileURLToPath(new URL("../dist/browser", import.meta.url));

execFileSync("tsc", ["-p", source], { stdio: "inherit", shell: process.platform === "win32" });
cpSync(`${source}/page.css`, `${target}/page.css`);
