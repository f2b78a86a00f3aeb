// Builds the private packages that a package uses into its dist: copies their files and points the imports at them, so
// that what is published depends on nothing of ours that is not.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const dist = join(process.cwd(), "dist");
const builtIn = ["words", "description"];

const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:js|d\.ts)$/u.test(name))
  .map((name) => join(dist, name));
for (const name of builtIn) {
  const specifier = new RegExp(`(from |import\\()"@opt/${name}"`, "gu");
  const users = files.filter((file) => readFileSync(file, "utf8").search(specifier) >= 0);
  if (users.length === 0) continue;
  const folder = join(dist, "built-in", name);
  if (!existsSync(folder))
    cpSync(join(process.cwd(), "node_modules/@opt", name, "dist"), folder, { recursive: true });
  // A bundle already holds the code: only types point here.
  if (users.every((file) => file.endsWith(".d.ts")))
    for (const file of readdirSync(folder)) if (!file.endsWith(".d.ts")) rmSync(join(folder, file));
  for (const file of users) {
    const path = relative(dirname(file), join(folder, "index.js"));
    const text = readFileSync(file, "utf8").replaceAll(
      specifier,
      `$1"${path.startsWith(".") ? path : `./${path}`}"`,
    );
    writeFileSync(file, text);
  }
}
