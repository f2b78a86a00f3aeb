import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOut } from "../../src/jobs/copy-out.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let server: TestPostgres;
let client: pg.Client;
beforeAll(async () => {
  server = await startPostgres();
  client = new pg.Client(await server.newDatabase());
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await server.stop();
});

async function rowsOf(question: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  await copyOut(client, `copy (${question}) to stdout (format binary)`, (columns) => {
    rows.push(columns.map((bytes) => bytes?.toString("latin1")));
  });
  return rows;
}

test("each row comes as its bytes, with what is null", async () => {
  const question = "values ('\\x00ff50'::bytea, null::text), (''::bytea, 'b'), (null, 'c')";
  expect(await rowsOf(question)).toEqual([
    ["\u0000\u00ffP", undefined],
    ["", "b"],
    [undefined, "c"],
  ]);
  expect(await rowsOf("select 'a' where false")).toEqual([]);
});

test("a row of megabytes is whole", async () => {
  let length = 0;
  await copyOut(
    client,
    "copy (select decode(repeat('00ff', 2000000), 'hex')) to stdout (format binary)",
    ([bytes]) => {
      length = bytes!.length;
    },
  );
  expect(length).toBe(4_000_000);
});

test("what the server or the hearer cannot do is told, and the connection goes on", async () => {
  await expect(rowsOf("select nothing")).rejects.toMatchObject({ code: "42703" });
  const heard = copyOut(client, "copy (values ('a'), ('b')) to stdout (format binary)", () => {
    throw new RangeError("unheard");
  });
  await expect(heard).rejects.toThrow("unheard");
  expect(await rowsOf("values ('after')")).toEqual([["after"]]);
});
