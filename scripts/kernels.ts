import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

/** A hand-written kernel: its source in AssemblyScript, and the file that holds its code as a string. */
export interface Kernel {
  readonly folder: string;
  readonly source: string;
  readonly target: string;
  readonly variable: string;
  /** How the code is written: hexadecimal digits are longer, and shorter when zipped. */
  readonly encoding: "base64" | "hex";
  /** Pages of 64 KiB that its memory begins with. */
  readonly pages: number;
}

export const root = join(import.meta.dirname, "..");

/** A new kernel is one row here. */
export const kernels: readonly Kernel[] = [
  {
    folder: "packages/data",
    source: "wasm/kernel.ts",
    target: "src/random/kernel-code.ts",
    variable: "kernelCode",
    encoding: "hex",
    pages: 1,
  },
  {
    folder: "packages/viz",
    source: "wasm/encoder.ts",
    target: "src/png/encoder-code.ts",
    variable: "encoderCode",
    encoding: "base64",
    pages: 64,
  },
];

/** Compiles the kernel; returns the text of its target, the same wherever it is made. */
export async function buildKernel({ folder, source, variable, encoding, pages }: Kernel): Promise<string> {
  const written: Uint8Array[] = [];
  const plain = ["-O3", "--noAssert", "--runtime", "stub", "--use", "abort=", "--enable", "simd"];
  const { error } = await asc.main(
    [
      source,
      "--baseDir",
      join(root, folder),
      "--outFile",
      "kernel.wasm",
      "--initialMemory",
      String(pages),
      ...plain,
    ],
    { writeFile: (_, contents) => void written.push(Buffer.from(contents)) },
  );
  const [code] = written;
  if (error !== null || code === undefined) throw new Error(`${source} does not compile`, { cause: error });
  const digest = createHash("sha256")
    .update(readFileSync(join(root, folder, source)))
    .digest("hex");
  return `// Made from ${source} by \`npm run build:kernels\` at the root, of the source with the SHA-256
// ${digest}
export const ${variable}: string =
  "${Buffer.from(code).toString(encoding)}";
`;
}
