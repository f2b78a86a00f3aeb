CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE quizzes (
      id text primary key, kind text not null, user_id text not null, group_id text, seed bigint not null,
      topic text, questions text not null, items text not null, seconds_each integer, started_at bigint not null);
CREATE INDEX quizzes_user on quizzes (user_id);
CREATE TABLE answers (
      quiz_id text not null references quizzes (id) on delete cascade, place integer not null,
      user_id text not null, id text not null, card text not null, answer text not null,
      correct integer not null, credit double precision not null, answered_at bigint not null,
      primary key (quiz_id, place, user_id));
CREATE INDEX answers_user on answers (user_id, answered_at);
CREATE INDEX answers_time on answers (answered_at);
CREATE TABLE openings (
      quiz_id text not null references quizzes (id) on delete cascade, place integer not null,
      opened_at bigint not null, primary key (quiz_id, place));
CREATE TABLE reviews (
      user_id text not null, item text not null, question text not null, due_at bigint not null,
      answered_at bigint not null, stability double precision not null, difficulty double precision not null,
      times integer not null, lapses integer not null, known integer not null, answer_id text not null,
      primary key (user_id, item));
CREATE TABLE log_entries (
      id text primary key, user_id text not null, text text not null, at bigint not null);
CREATE INDEX log_entries_user on log_entries (user_id, at);
CREATE TABLE user_settings (
      user_id text primary key, locale text, theme text, time_zone text);
CREATE TABLE group_settings (
      group_id text primary key, locale text, theme text, time_zone text, daily_channel text, daily_hour integer);
CREATE TABLE setting_changes (
      kind text not null, owner text not null, id text not null, primary key (kind, owner, id));
CREATE TABLE proposals (
      id text primary key, group_id text not null, user_id text not null, content text not null,
      state text not null, proposed_at bigint not null, decided_by text, decided_at bigint, reason text);
CREATE INDEX proposals_group on proposals (group_id, state);
CREATE INDEX proposals_user on proposals (user_id);
CREATE INDEX proposals_decided_by on proposals (decided_by);
insert into "kysely_migration" values ('0001-parts', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "quizzes" values ('quiz-1', 'quiz', 'mina', 'group', 4294967295, null, '[{"kind":"question","version":1,"template":"true-false","parameters":{"card":"adam","claim":"bias-correction"},"seed":1}]', '["adam/bias-correction"]', null, 1764000000123);
insert into "answers" values ('quiz-1', 0, 'mina', 'one', 'adam', 'a', 0, 0.25, 2000);
insert into "openings" values ('quiz-1', 0, 7);
insert into "reviews" values ('mina', 'adam/bias-correction', '{"kind":"question","version":1,"template":"true-false","parameters":{"card":"adam","claim":"bias-correction"},"seed":1}', 5000, 2000, 2.3065, 2.11810397, 1, 0, 0, 'one');
insert into "log_entries" values ('log', 'mina', 'Adam''s 모멘텀', 1);
insert into "user_settings" values ('mina', 'ko', null, null);
insert into "group_settings" values ('group', null, null, null, null, 9);
insert into "setting_changes" values ('user', 'mina', 'u');
insert into "setting_changes" values ('group', 'group', 'g');
insert into "proposals" values ('p', 'group', 'mina', '{"prompt":"?"}', 'proposed', 1, null, null, null);
