// Writes the measured scores and the transcript into README.md: `npm run readme`.
import { readFileSync, writeFileSync } from "node:fs";
import { createStudy } from "../src/create-study.ts";
import { ours } from "../src/optimization.ts";
import { withMeasurements } from "../test/ask/readme.ts";

const file = new URL("../README.md", import.meta.url);
writeFileSync(file, withMeasurements(readFileSync(file, "utf8"), createStudy(ours).ask));
