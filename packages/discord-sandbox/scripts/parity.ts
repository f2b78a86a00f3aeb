import { writeFile } from "node:fs/promises";
import { writeMatrix } from "../test/parity/matrix.ts";

await writeFile(new URL("../docs/parity.md", import.meta.url), writeMatrix());
