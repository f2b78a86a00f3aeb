// Writes src/random/kernel-bytes.ts from kernel.wat: node scripts/build-kernel.ts
import { readFileSync, writeFileSync } from "node:fs";
import { assemble } from "./assemble.ts";

const bytes = assemble(readFileSync(new URL("kernel.wat", import.meta.url), "utf8"));
const lines = Buffer.from(bytes)
  .toString("base64")
  .match(/.{1,100}/g)!;
const text = `// Made from scripts/kernel.wat by scripts/build-kernel.ts; a test compares them.
export const kernelBytes: string =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
writeFileSync(new URL("../src/random/kernel-bytes.ts", import.meta.url), text);
