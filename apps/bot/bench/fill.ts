import { type Kysely, sql } from "kysely";
import type { Engine } from "../src/store/database.ts";
import { countStored } from "../src/store/migrations.ts";
import { drawQuestion } from "../src/study.ts";

/** When it is now, in all that is filled in. */
export const now = Date.UTC(2026, 10, 29, 12);
const years = 2;
const since = now - years * 365 * 86_400_000;
/** Learners in groups of thirty; and one group of thirty that plays every day: one quiz in fifty is theirs. */
const nLearners = 300_000;
const nBusy = 30;
const busyShare = 50;
const perQuiz = 10;
const reviewsEach = 66;
const nBusyReviews = 600;

const question = `'${JSON.stringify(drawQuestion({ seed: 1, template: "true-false", card: "adam" })).replaceAll("'", "''")}'`;
const isBusy = `n % ${busyShare} = 0`;
const other = `(n * 7919) % ${nLearners}`;
const learner = `case when ${isBusy} then 'busy' || ((n / ${busyShare}) % ${nBusy}) else 'u' || (${other}) end`;
const group = `case when ${isBusy} then 'busy' else 'g' || ((${other}) / 30) end`;

/** The numbers from 0, as a table `drawn` with a column `n`. */
function numbers(engine: Engine, count: number): string {
  return engine === "postgres"
    ? `generate_series(0::bigint, ${count - 1}) as drawn(n)`
    : `(with recursive r(n) as (select 0 union all select n + 1 from r where n + 1 < ${count}) select n from r) as drawn`;
}

function quizzes(engine: Engine, nQuizzes: number): readonly string[] {
  const at = `${since} + n * ${Math.floor((now - since) / nQuizzes)}`;
  const questions = Array.from({ length: perQuiz }, () => question).join(" || ',' || ");
  const places = Array.from({ length: perQuiz }, (_, place) => `select ${place} as place`).join(
    " union all ",
  );
  const from = numbers(engine, nQuizzes);
  return [
    `insert into quizzes select 'q' || n, 'quiz', ${learner}, ${group}, n, null, '[' || ${questions} || ']',
      '["adam/bias-correction"]', null, ${at} from ${from}`,
    `insert into answers select 'q' || n, place, ${learner}, 'a' || n || '-' || place, 'adam', 'a', (n + place) % 2,
      (n + place) % 2, ${at} + place * 20000, ${group} from ${from}, (${places}) as places`,
  ];
}

/** Item by item over all learners, as they come in time: nobody's rows lie together. */
function reviews(engine: Engine, count: number): string {
  const share = Math.floor(count / (nBusy * nBusyReviews));
  const each = Math.floor(count / reviewsEach);
  const ofBusy = `n % ${share} = 0 and n / ${share} < ${nBusy * nBusyReviews}`;
  return `insert into reviews
    select case when ${ofBusy} then 'busy' || ((n / ${share}) % ${nBusy}) else 'u' || (n % ${each}) end,
      'adam/claim-' || case when ${ofBusy} then (1000 + n / ${share} / ${nBusy}) else (n / ${each}) end,
      ${question}, ${now} + ((n % 1009) * 7 % 1000 - 100) * 3600000, ${now} - n % 1000 * 3600000, 3.5, 4.5, 3, 1, n % 2,
      'a' || n || '-0'
    from ${numbers(engine, count)}`;
}

/** What costs much time while rows come in, and is made anew afterwards. */
const drops = [
  "alter table answers disable trigger user",
  "alter table replaced_answers drop constraint replaced_answers_quiz_id_place_user_id_fkey",
  "alter table answers drop constraint answers_pkey, drop constraint answers_quiz_id_fkey",
  "drop index answers_user, answers_group, quizzes_user, reviews_due",
  "alter table reviews drop constraint reviews_pkey",
];
const remakes = [
  "set maintenance_work_mem = '1GB'",
  "alter table answers add primary key (quiz_id, place, user_id)",
  "alter table replaced_answers add foreign key (quiz_id, place, user_id) references answers on delete cascade",
  "alter table answers add foreign key (quiz_id) references quizzes (id) on delete cascade",
  "create index answers_user on answers (user_id, answered_at)",
  "create index answers_group on answers (group_id, answered_at)",
  "create index quizzes_user on quizzes (user_id)",
  "alter table reviews add primary key (user_id, item)",
  "create index reviews_due on reviews (user_id, due_at, item) include (known)",
  "alter table answers enable trigger user",
];

/** Fills today's tables: so many answers over two years, ten a quiz, and as many reviews. */
export async function fill(db: Kysely<unknown>, engine: Engine, count: number): Promise<void> {
  const inserts = [...quizzes(engine, Math.floor(count / perQuiz)), reviews(engine, count)];
  const isPostgres = engine === "postgres";
  await db.connection().execute(async (connection) => {
    for (const statement of isPostgres ? [...drops, ...inserts] : inserts)
      await sql.raw(statement).execute(connection);
    if (isPostgres) await countStored.execute(connection);
    for (const statement of isPostgres ? remakes : []) await sql.raw(statement).execute(connection);
  });
}
