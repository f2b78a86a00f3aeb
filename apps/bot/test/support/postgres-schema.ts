import { type Kysely, sql } from "kysely";

/** One line for each thing that migrations make, in an order that does not depend on when it was made. */
const questions = [
  `select format('table %s: %s%s', relname, case relpersistence when 'u' then 'unlogged' else 'logged' end,
      ' ' || array_to_string(reloptions, ', ')) as line
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  `select format('column %s.%s: %s%s%s%s%s', attrelid::regclass, attname, format_type(atttypid, atttypmod),
      case when attcollation > 0 and attcollation <> (select oid from pg_collation where collname = 'default')
        then ' collate ' || attcollation::regcollation else '' end,
      case when attnotnull then ' not null' else '' end,
      coalesce(' default ' || pg_get_expr(adbin, adrelid), ''),
      case attstorage when 'e' then ' storage external' else '' end) as line
    from pg_attribute join pg_class on pg_class.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`,
  `select format('index %s', pg_get_indexdef(indexrelid)) as line
    from pg_index join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace`,
  `select format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal`,
  `select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace`,
];

/** A database's tables, columns, indexes, constraints, triggers and functions, as text. */
export async function describeSchema(db: Kysely<unknown>): Promise<string> {
  const parts: string[] = [];
  for (const question of questions) {
    const { rows } = await sql.raw<{ readonly line: string }>(question).execute(db);
    parts.push(...rows.map(({ line }) => line.trim()).toSorted());
  }
  return `${parts.filter((line) => !line.includes("kysely_migration")).join("\n")}\n`;
}
