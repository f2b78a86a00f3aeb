import { type RawBuilder, sql } from "kysely";
import type { Engine } from "./database.ts";
import { spans } from "./spans.ts";

/** One condition or row for each span. */
function each(make: (span: number) => string, between: string): string {
  return spans.map(make).join(between);
}

const startOf = (span: number, row: string): string => `${row}.answered_at - ${row}.answered_at % ${span}`;

const add = `
  insert into tallies (group_id, span, start, user_id, answered, correct, credit) values
  ${each((span) => `(new.group_id, ${span}, ${startOf(span, "new")}, new.user_id, 1, new.correct, new.credit)`, ",\n  ")}
  on conflict (group_id, span, start, user_id) do update set
    answered = tallies.answered + 1, correct = tallies.correct + excluded.correct, credit = tallies.credit + excluded.credit;`;

const counted = `group_id = old.group_id and user_id = old.user_id and (
    ${each((span) => `(span = ${span} and start = ${startOf(span, "old")})`, " or\n    ")})`;

const takeOff = `
  update tallies set answered = answered - 1, correct = correct - old.correct, credit = credit - old.credit
  where ${counted};
  delete from tallies where answered = 0 and ${counted};`;

/**
 * Keeps `tallies` at what `answers` holds, whatever is stored, changed or forgotten: learner by learner, how many answers
 * of a group fell into each span of time.
 */
export function countAnswers(engine: Engine): readonly RawBuilder<unknown>[] {
  return (engine === "postgres" ? postgres : sqlite).map((statement) => sql.raw(statement));
}

const sqlite = [
  `create trigger answers_stored after insert on answers when new.group_id is not null begin ${add} end`,
  `create trigger answers_forgotten after delete on answers when old.group_id is not null begin ${takeOff} end`,
  `create trigger answers_changed after update on answers when old.group_id is not null begin ${takeOff} ${add} end`,
];

const postgres = [
  `create function count_answers() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' and old.group_id is not null then ${takeOff}
    end if;
    if tg_op <> 'DELETE' and new.group_id is not null then ${add}
    end if;
    return null;
  end $$`,
  `create trigger answers_counted after insert or update or delete on answers
  for each row execute function count_answers()`,
];
