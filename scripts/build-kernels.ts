// Compiles every hand-written kernel and writes its code beside those that use it: npm run build:kernels
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildKernel, kernels, root } from "./kernels.ts";

for (const kernel of kernels)
  writeFileSync(join(root, kernel.folder, kernel.target), await buildKernel(kernel));
