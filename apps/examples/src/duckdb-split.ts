// A split that runs where the data is, in DuckDB over a Parquet file: node src/duckdb-split.ts [rows]
// What it took goes to the standard error.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { hashSplit } from "@opt/data";

const rows = Number(process.argv[2] ?? 200_000);
const folder = await mkdtemp(join(tmpdir(), "duckdb-split-"));
const events = `'${join(folder, "events.parquet")}'`;
const connection = await (await DuckDBInstance.create()).connect();
const plan = hashSplit({ key: "user", salt: "봄", parts: { train: 0.8, validation: 0.1, test: 0.1 } });
const part = plan.toSql("duckdb");

let began = performance.now();

/** Says how long the last step took. */
function lap(step: string): void {
  console.error(`${step}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  began = performance.now();
}

async function ask(sql: string): Promise<string[][]> {
  const result = await connection.runAndReadAll(sql);
  return result.getRows().map((row) => row.map(String));
}

try {
  // Four events a user: all of them have to go to one part.
  await connection.run(
    `copy (select '사용자-' || (i // 4) as "user", i % 7 as kind from range(${rows}) t(i)) to ${events} (format parquet)`,
  );
  lap(`${rows} rows written`);
  const split = `select "user", ${part} as part from ${events}`;
  const counts = await ask(`select part, count(*) from (${split}) group by part order by part`);
  for (const [name, count] of counts) {
    const share = Number(count) / rows;
    const isNear = Math.abs(share - plan.parts[name!]!) < 4 * Math.sqrt(0.25 / (rows / 4));
    console.log(`${name}: ${isNear ? "its share" : `${share} of the rows`}`);
  }
  lap("each row's part found and counted");
  const parted = await ask(
    `select count(*) from (select "user" from (${split}) group by "user" having count(distinct part) > 1)`,
  );
  console.log(`users in two parts: ${parted[0]![0]}`);
  lap("every user's parts compared");
  const sample = await ask(`select "user", ${part} from ${events} using sample 2000 rows (reservoir, 1)`);
  const other = sample.filter(([user, name]) => plan.assign(user!) !== name);
  console.log(`of ${sample.length} rows, JavaScript puts ${other.length} elsewhere`);
  lap("2000 rows compared with JavaScript");
  console.error(`at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory`);
} finally {
  await rm(folder, { recursive: true });
}
// → test: its share
// → train: its share
// → validation: its share
// → users in two parts: 0
// → of 2000 rows, JavaScript puts 0 elsewhere
