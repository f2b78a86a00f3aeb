import { expect, test } from "vitest";
import { checkHistory } from "../../src/simulation/check-history.ts";
import type { Logged } from "../../src/simulation/log.ts";

const path = "/channels/1/messages/2/threads";
const call = (status: number, code?: number, life = 0): Logged => ({
  at: 0,
  kind: "call",
  life,
  method: "POST",
  path,
  status,
  code,
  retryAfter: undefined,
});
const messagesOf = (entries: readonly Logged[]): readonly string[] =>
  checkHistory({ users: [], actions: [], messages: [], until: 0, troubled: () => false }, entries).map(
    ({ message }) => message,
  );

test("a thread that is there already may be asked for again only after a failure or an end of the process that hid that it was made", () => {
  const refused = [`POST ${path} was refused with 400/160004`];
  expect(messagesOf([call(502), call(400, 160_004)])).toEqual([]);
  expect(messagesOf([call(200), call(400, 160_004)])).toEqual(refused);
  expect(messagesOf([call(200), call(400, 160_004, 1)])).toEqual([]);
  expect(messagesOf([call(400, 50_035), call(400, 160_004, 1)])).toHaveLength(2);
  expect(messagesOf([call(502), call(400, 50_035)])).toEqual([`POST ${path} was refused with 400/50035`]);
});
