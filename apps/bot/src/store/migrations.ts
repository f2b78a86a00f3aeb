import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { countAnswers } from "./count-answers.ts";
import type { Engine } from "./database.ts";
import { renameOwnQuestions } from "./own-questions-step.ts";
import { spans } from "./spans.ts";

/** The steps from an empty database to today's tables, by name. What was released is never changed; a new step is added. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  // texts sort the same way in both: by their bytes
  const text = engine === "postgres" ? sql`text collate "C"` : sql`text`;
  return {
    "0001-parts": { up: async (db) => await makeParts(db, text) },
    "0002-few-pages": { up: async (db) => await makeFewPages(db, text, engine) },
    "0003-notices": { up: async (db) => await makeNotices(db, text) },
    "0004-many-processes": { up: async (db) => await makeShared(db, engine) },
    "0005-own-questions": { up: renameOwnQuestions },
    "0006-outcomes-as-bytes": { up: async (db) => await makeOutcomes(db, engine) },
  };
}

async function makeNotices(db: Kysely<unknown>, text: ReturnType<typeof sql>): Promise<void> {
  const statements = [
    sql`create table replaced_answers (
      quiz_id ${text} not null, place integer not null, user_id ${text} not null, id ${text} not null,
      primary key (quiz_id, place, user_id, id),
      foreign key (quiz_id, place, user_id) references answers (quiz_id, place, user_id) on delete cascade)`,
    sql`alter table user_settings add column reminder_hour integer`,
    sql`create index user_settings_reminder on user_settings (user_id) where reminder_hour is not null`,
    sql`create table notices (
      kind text not null, owner ${text} not null, day integer not null, until_time bigint not null,
      sent integer not null, primary key (kind, owner))`,
    sql`create index notices_owner on notices (owner)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function makeParts(db: Kysely<unknown>, text: ReturnType<typeof sql>): Promise<void> {
  const statements = [
    sql`create table quizzes (
      id ${text} primary key, kind text not null, user_id ${text} not null, group_id ${text}, seed bigint not null,
      topic text, questions text not null, items text not null, seconds_each integer, started_at bigint not null)`,
    sql`create index quizzes_user on quizzes (user_id)`,
    sql`create table answers (
      quiz_id ${text} not null references quizzes (id) on delete cascade, place integer not null,
      user_id ${text} not null, id ${text} not null, card text not null, answer text not null,
      correct integer not null, credit double precision not null, answered_at bigint not null,
      primary key (quiz_id, place, user_id))`,
    sql`create index answers_user on answers (user_id, answered_at)`,
    sql`create index answers_time on answers (answered_at)`,
    sql`create table openings (
      quiz_id ${text} not null references quizzes (id) on delete cascade, place integer not null,
      opened_at bigint not null, primary key (quiz_id, place))`,
    sql`create table reviews (
      user_id ${text} not null, item ${text} not null, question text not null, due_at bigint not null,
      answered_at bigint not null, stability double precision not null, difficulty double precision not null,
      times integer not null, lapses integer not null, known integer not null, answer_id ${text} not null,
      primary key (user_id, item))`,
    sql`create table log_entries (
      id ${text} primary key, user_id ${text} not null, text text not null, at bigint not null)`,
    sql`create index log_entries_user on log_entries (user_id, at)`,
    sql`create table user_settings (
      user_id ${text} primary key, locale text, theme text, time_zone text)`,
    sql`create table group_settings (
      group_id ${text} primary key, locale text, theme text, time_zone text, daily_channel text, daily_hour integer)`,
    sql`create table setting_changes (
      kind text not null, owner ${text} not null, id ${text} not null, primary key (kind, owner, id))`,
    sql`create table proposals (
      id ${text} primary key, group_id ${text} not null, user_id ${text} not null, content text not null,
      state text not null, proposed_at bigint not null, decided_by ${text}, decided_at bigint, reason text)`,
    sql`create index proposals_group on proposals (group_id, state)`,
    sql`create index proposals_user on proposals (user_id)`,
    sql`create index proposals_decided_by on proposals (decided_by)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Counts the answers that are there already. */
export const countStored = sql.raw(`insert into tallies
  select group_id, span, answered_at - answered_at % span, user_id, count(*), sum(correct), sum(credit)
  from answers cross join (${spans.map((span) => `select ${span} as span`).join(" union all ")}) as spans
  where group_id is not null group by 1, 2, 3, 4`);

/**
 * PostgreSQL reads an index alone only where it has noted that all can see the rows; by default it takes note when a
 * fifth of a table is new, which of a large one is months.
 */
function keepSeen(table: string): ReturnType<typeof sql> {
  const settings = ["", "insert_"].flatMap((kind) => [
    `autovacuum_vacuum_${kind}scale_factor = 0`,
    `autovacuum_vacuum_${kind}threshold = 20000`,
  ]);
  return sql.raw(`alter table ${table} set (${settings.join(", ")})`);
}

/** What is asked most is read from a few pages, however much is stored. */
async function makeFewPages(
  db: Kysely<unknown>,
  text: ReturnType<typeof sql>,
  engine: Engine,
): Promise<void> {
  // what an index holds need not be looked up in the table: there its rows lie scattered
  const [known, counts, clustered] =
    engine === "postgres"
      ? [sql`) include (known)`, sql`include (answered, correct, credit)`, sql``]
      : [sql`, known)`, sql``, sql`without rowid`];
  const statements = [
    sql`create index reviews_due on reviews (user_id, due_at, item ${known}`,
    sql`alter table answers add column group_id ${text}`,
    sql`update answers set group_id = (select group_id from quizzes where quizzes.id = answers.quiz_id)`,
    sql`create index answers_group on answers (group_id, answered_at)`,
    sql`drop index answers_time`,
    sql`create table tallies (
      group_id ${text} not null, span bigint not null, start bigint not null, user_id ${text} not null,
      answered integer not null, correct integer not null, credit double precision not null,
      primary key (group_id, span, start, user_id) ${counts}) ${clustered}`,
    countStored,
    ...countAnswers(engine),
    ...(engine === "postgres" ? ["tallies", "reviews"].map(keepSeen) : []),
  ];
  for (const statement of statements) await statement.execute(db);
}

/** What several processes on one PostgreSQL agree by; a file belongs to one process. */
async function makeShared(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === "sqlite") return;
  const statements = [
    // need not survive a crash of the server: who waits for an outcome asks anew
    sql`create unlogged table job_results (
      id uuid primary key, outcome text not null, at timestamptz not null default now())`,
    sql`create table shard_leases (
      shards integer not null, shard integer not null, owner uuid not null, until timestamptz not null,
      primary key (shards, shard))`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Outcomes of jobs as bytes; where they were text, processes of the version before may still be at work. */
async function makeOutcomes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === "sqlite") return;
  const statements = [
    sql`create unlogged table job_outcomes (
      id uuid primary key, outcome bytea not null, at timestamptz not null default now())`,
    // pictures are compressed already
    sql`alter table job_outcomes alter column outcome set storage external`,
  ];
  for (const statement of statements) await statement.execute(db);
}
