import { writeFileSync } from "node:fs";
import { hashTrainings } from "./trainings.ts";

writeFileSync(
  new URL("../reference/trainings.json", import.meta.url),
  `${JSON.stringify(hashTrainings({ backend: "interpreter" }), undefined, 1)}\n`,
);
