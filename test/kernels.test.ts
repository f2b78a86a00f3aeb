import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildKernel, kernels, root } from "../scripts/kernels.ts";

test.each(kernels)("$folder holds, byte for byte, what $source compiles to", async (kernel) => {
  expect(await buildKernel(kernel)).toBe(readFileSync(join(root, kernel.folder, kernel.target), "utf8"));
});
