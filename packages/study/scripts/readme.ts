// Writes the measured scores and the transcripts into README.md: `npm run readme`; `npm run readme session` the session only.
import { readFileSync, writeFileSync } from "node:fs";
import { createStudy } from "../src/create-study.ts";
import { ours } from "../src/optimization.ts";
import { withMeasurements } from "../test/ask/readme.ts";
import { sessionTranscript, withSession } from "../test/session/transcript.ts";

const file = new URL("../README.md", import.meta.url);
const readme = withSession(readFileSync(file, "utf8"), await sessionTranscript());
const isAll = process.argv[2] !== "session";
writeFileSync(file, isAll ? withMeasurements(readme, createStudy(ours).ask) : readme);
