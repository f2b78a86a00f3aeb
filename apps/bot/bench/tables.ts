import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Store } from "@opt/study";
import { board } from "@opt/study";
import { type Dialect, Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import type { Engine } from "../src/store/database.ts";
import { migrationsFor } from "../src/store/migrations.ts";
import { postgresDatabase, postgresOver } from "../src/store/postgres.ts";
import { databaseOver, sqliteDatabase } from "../src/store/sqlite.ts";
import { sqlStore } from "../src/store/sql-store.ts";
import { answerQuiz, drawQuestion, dueReviews, startQuiz, startReview, viewQuestion } from "../src/study.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { fill, now } from "./fill.ts";

// What is asked most, over large tables: `npm run tables` for two million answers and reviews each in SQLite and twenty
// million in PostgreSQL; `npm run tables -- 200000` for fewer in both. Prints every statement with its plan and, of
// PostgreSQL, the pages that it touched.

const userId = "busy7";
const timeZone = "Asia/Seoul";

/** Whether statements are told by now: those that open the store are not. */
let isTelling = false;

/** What a group asks for most; `begin` is done before each. */
async function ask(store: Store, begin: () => Promise<void>): Promise<void> {
  const told = async (name: string): Promise<void> => {
    isTelling = false;
    await begin();
    isTelling = true;
    console.log(name);
  };
  await startQuiz({ store, id: "new", userId, groupId: "busy", seed: 1, now });
  const quiz = await store.quizzes.find("new");
  const [question = drawQuestion({ seed: 1 })] = quiz?.questions ?? [];
  const { options } = viewQuestion(question, { locale: "en" });
  const click = { store, quizId: "new", index: 0, userId, now, locale: "en" } as const;
  await told("a click on an answer");
  await answerQuiz({ ...click, id: "click", answer: options[0]?.id ?? "0" });
  await told("what is due");
  await dueReviews({ store, userId, now, timeZone });
  await told("a review");
  await startReview({ store, id: "review", userId, groupId: "busy", seed: 1, now, timeZone });
  for (const period of ["week", "month", "all"] as const) {
    await told(`the board of ${period === "all" ? "all time" : `this ${period}`}`);
    await board({ store, groupId: "busy", period, now, timeZone });
  }
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function filled(dialect: Dialect, engine: Engine, count: number): Promise<void> {
  const db = new Kysely<unknown>({ dialect });
  const provider = { getMigrations: async () => migrationsFor(engine) };
  const migrator = new Migrator({ db, provider });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  await timed("filled", async () => await fill(db, engine, count));
  await timed(
    "analyzed",
    async () => await sql.raw(engine === "postgres" ? "vacuum analyze" : "analyze").execute(db),
  );
  await db.destroy();
}

interface Plan {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly Plans?: readonly Plan[];
}

/** What a statement touches: "Index Only Scan tallies_pkey (712 rows)". */
function touches(plan: Plan): readonly string[] {
  const { "Node Type": type, "Index Name": index, "Relation Name": relation, Plans: inner = [] } = plan;
  const rows = plan["Actual Rows"] * plan["Actual Loops"];
  const own = type.includes("Scan") ? [`${type} ${index ?? relation ?? ""} (${rows} rows)`] : [];
  return [...own, ...inner.flatMap(touches)];
}

const explained = /plan:\s*(\{.*\})\s*$/su;

/** Tells the plan of every statement, those of triggers and foreign keys too, as the server reports them. */
function tell(message: string): void {
  const [, json] = explained.exec(message) ?? [];
  if (json === undefined) return;
  const { "Query Text": text, Plan: plan }: { "Query Text": string; Plan: Plan } = JSON.parse(json);
  if (!isTelling || text.trim() === "") return;
  // no page is in memory before: each is read once, and hit from then on
  const pages = plan["Shared Read Blocks"];
  console.log(`  ${String(pages).padStart(5)} pages  ${text.replace(/\s+/gu, " ").slice(0, 90)}`);
  for (const line of touches(plan)) console.log(`               ${line}`);
}

async function inPostgres(count: number): Promise<void> {
  const server = await startPostgres();
  try {
    const url = await server.newDatabase();
    await filled(postgresDatabase(url, () => {}).dialect, "postgres", count);
    const settings = [
      "log_min_duration=0",
      "log_analyze=on",
      "log_buffers=on",
      "log_format=json",
      "log_nested_statements=on",
    ];
    const options = [
      "-c session_preload_libraries=auto_explain",
      "-c client_min_messages=log",
      ...settings.map((one) => `-c auto_explain.${one}`),
    ].join(" ");
    const pool = new pg.Pool({
      connectionString: url,
      options,
      max: 1,
      pipeline: true,
      types: {
        getTypeParser: (type, format) =>
          type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
      },
    });
    // the server stops before the last connection has said goodbye
    pool.on("error", () => {});
    pool.on("connect", (client) => {
      client.on("notice", ({ message }) => tell(message ?? ""));
    });
    const store = await sqlStore(postgresOver(pool, pool), "postgres");
    const cleaner = new pg.Client(url);
    await cleaner.connect();
    await cleaner.query("create extension pg_buffercache");
    await ask(store, async () => void (await cleaner.query("select pg_buffercache_evict_all()")));
    isTelling = false;
    await cleaner.end();
    await store.close();
  } finally {
    await server.stop();
  }
}

function explainIn(database: DatabaseSync, text: string): void {
  if (!isTelling || /^(?:begin|commit)/iu.test(text)) return;
  const steps = database.prepare(`explain query plan ${text}`).all();
  console.log(`  ${text.replace(/\s+/gu, " ").slice(0, 104)}`);
  for (const { detail } of steps) console.log(`               ${String(detail)}`);
}

async function inSqlite(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "opt-tables-"));
  const file = join(folder, "bot.sqlite");
  await filled(sqliteDatabase(file).dialect, "sqlite", count);
  const database = new DatabaseSync(file);
  database.exec("pragma foreign_keys = on");
  const opened = databaseOver(
    {
      close: () => database.close(),
      exec: (text) => database.exec(text),
      get isTransaction() {
        return database.isTransaction;
      },
      prepare: (text) => {
        explainIn(database, text);
        return database.prepare(text);
      },
    },
    0,
  );
  const store = await sqlStore(opened, "sqlite");
  await ask(store, async () => {});
  isTelling = false;
  await store.close();
  await rm(folder, { recursive: true });
}

const [count] = process.argv.slice(2).map(Number);
if (process.argv[3] !== "postgres") {
  console.log(`SQLite, ${count ?? 2_000_000} answers and reviews each`);
  await inSqlite(count ?? 2_000_000);
}
console.log(`PostgreSQL, ${count ?? 20_000_000} answers and reviews each`);
await inPostgres(count ?? 20_000_000);
