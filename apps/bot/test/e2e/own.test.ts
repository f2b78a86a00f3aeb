import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testOwn } from "../suites/own.ts";

testOwn("with SQLite", async () => ({ file: join(await mkdtemp(join(tmpdir(), "opt-bot-")), "bot.sqlite") }));
