CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE quizzes (
      id text primary key, kind text not null, user_id text not null, group_id text, seed bigint not null,
      topic text, questions text not null, items text not null, seconds_each integer, started_at bigint not null);
CREATE INDEX quizzes_user on quizzes (user_id);
CREATE TABLE answers (
      quiz_id text not null references quizzes (id) on delete cascade, place integer not null,
      user_id text not null, id text not null, card text not null, answer text not null,
      correct integer not null, credit double precision not null, answered_at bigint not null, group_id text,
      primary key (quiz_id, place, user_id));
CREATE INDEX answers_user on answers (user_id, answered_at);
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
      user_id text primary key, locale text, theme text, time_zone text, reminder_hour integer);
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
CREATE INDEX reviews_due on reviews (user_id, due_at, item , known);
CREATE INDEX answers_group on answers (group_id, answered_at);
CREATE TABLE tallies (
      group_id text not null, span bigint not null, start bigint not null, user_id text not null,
      answered integer not null, correct integer not null, credit double precision not null,
      primary key (group_id, span, start, user_id) ) without rowid;
CREATE TABLE replaced_answers (
      quiz_id text not null, place integer not null, user_id text not null, id text not null,
      primary key (quiz_id, place, user_id, id),
      foreign key (quiz_id, place, user_id) references answers (quiz_id, place, user_id) on delete cascade);
CREATE INDEX user_settings_reminder on user_settings (user_id) where reminder_hour is not null;
CREATE TABLE notices (
      kind text not null, owner text not null, day integer not null, until_time bigint not null,
      sent integer not null, primary key (kind, owner));
CREATE INDEX notices_owner on notices (owner);
insert into "kysely_migration" values ('0001-parts', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration" values ('0002-few-pages', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration" values ('0003-notices', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration" values ('0004-many-processes', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration" values ('0005-own-questions', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration" values ('0006-outcomes-as-bytes', '2026-11-29T00:00:00.000Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "quizzes" values ('quiz-1', 'quiz', 'mina', 'group', 4294967295, null, '[{"kind":"question","version":1,"template":"true-false","parameters":{"card":"adam","claim":"bias-correction"},"seed":1}]', '["adam/bias-correction"]', null, 1764000000123);
insert into "quizzes" values ('quiz-2', 'quiz', 'jun', null, 4294967295, null, '[{"kind":"question","version":1,"template":"true-false","parameters":{"card":"adam","claim":"bias-correction"},"seed":1}]', '["adam/bias-correction"]', null, 1764000000123);
insert into "answers" values ('quiz-1', 0, 'mina', 'one', 'adam', 'a', 0, 0.25, 2000, 'group');
insert into "answers" values ('quiz-2', 0, 'jun', 'second', 'adam', 'b', 0, 0.25, 2000, null);
insert into "openings" values ('quiz-1', 0, 7);
insert into "reviews" values ('mina', 'adam/bias-correction', '{"kind":"question","version":1,"template":"true-false","parameters":{"card":"adam","claim":"bias-correction"},"seed":1}', 5000, 2000, 2.3065, 2.11810397, 1, 0, 0, 'one');
insert into "log_entries" values ('log', 'mina', 'Adam''s 모멘텀', 1);
insert into "user_settings" values ('mina', 'ko', null, null, 20);
insert into "group_settings" values ('group', null, null, null, null, 9);
insert into "setting_changes" values ('user', 'mina', 'u');
insert into "setting_changes" values ('group', 'group', 'g');
insert into "proposals" values ('p', 'group', 'mina', '{"prompt":"?"}', 'proposed', 1, null, null, null);
insert into "tallies" values ('group', 900000, 0, 'mina', 1, 0, 0.25);
insert into "tallies" values ('group', 86400000, 0, 'mina', 1, 0, 0.25);
insert into "tallies" values ('group', 2764800000, 0, 'mina', 1, 0, 0.25);
insert into "replaced_answers" values ('quiz-2', 0, 'jun', 'first');
insert into "notices" values ('daily', 'group', 7, 2, 0);
CREATE TRIGGER answers_stored after insert on answers when new.group_id is not null begin 
  insert into tallies (group_id, span, start, user_id, answered, correct, credit) values
  (new.group_id, 900000, new.answered_at - new.answered_at % 900000, new.user_id, 1, new.correct, new.credit),
  (new.group_id, 86400000, new.answered_at - new.answered_at % 86400000, new.user_id, 1, new.correct, new.credit),
  (new.group_id, 2764800000, new.answered_at - new.answered_at % 2764800000, new.user_id, 1, new.correct, new.credit)
  on conflict (group_id, span, start, user_id) do update set
    answered = tallies.answered + 1, correct = tallies.correct + excluded.correct, credit = tallies.credit + excluded.credit; end;
CREATE TRIGGER answers_forgotten after delete on answers when old.group_id is not null begin 
  update tallies set answered = answered - 1, correct = correct - old.correct, credit = credit - old.credit
  where group_id = old.group_id and user_id = old.user_id and (
    (span = 900000 and start = old.answered_at - old.answered_at % 900000) or
    (span = 86400000 and start = old.answered_at - old.answered_at % 86400000) or
    (span = 2764800000 and start = old.answered_at - old.answered_at % 2764800000));
  delete from tallies where answered = 0 and group_id = old.group_id and user_id = old.user_id and (
    (span = 900000 and start = old.answered_at - old.answered_at % 900000) or
    (span = 86400000 and start = old.answered_at - old.answered_at % 86400000) or
    (span = 2764800000 and start = old.answered_at - old.answered_at % 2764800000)); end;
CREATE TRIGGER answers_changed after update on answers when old.group_id is not null begin 
  update tallies set answered = answered - 1, correct = correct - old.correct, credit = credit - old.credit
  where group_id = old.group_id and user_id = old.user_id and (
    (span = 900000 and start = old.answered_at - old.answered_at % 900000) or
    (span = 86400000 and start = old.answered_at - old.answered_at % 86400000) or
    (span = 2764800000 and start = old.answered_at - old.answered_at % 2764800000));
  delete from tallies where answered = 0 and group_id = old.group_id and user_id = old.user_id and (
    (span = 900000 and start = old.answered_at - old.answered_at % 900000) or
    (span = 86400000 and start = old.answered_at - old.answered_at % 86400000) or
    (span = 2764800000 and start = old.answered_at - old.answered_at % 2764800000)); 
  insert into tallies (group_id, span, start, user_id, answered, correct, credit) values
  (new.group_id, 900000, new.answered_at - new.answered_at % 900000, new.user_id, 1, new.correct, new.credit),
  (new.group_id, 86400000, new.answered_at - new.answered_at % 86400000, new.user_id, 1, new.correct, new.credit),
  (new.group_id, 2764800000, new.answered_at - new.answered_at % 2764800000, new.user_id, 1, new.correct, new.credit)
  on conflict (group_id, span, start, user_id) do update set
    answered = tallies.answered + 1, correct = tallies.correct + excluded.correct, credit = tallies.credit + excluded.credit; end;
