import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testGroup } from "../suites/group.ts";

testGroup("with SQLite", async () => ({
  file: join(await mkdtemp(join(tmpdir(), "opt-bot-")), "bot.sqlite"),
}));
