#!/usr/bin/env node
/// <reference types="node" />
import { runCli } from "./cli.ts";

// what reads the output may stop, as `head` does; the work is done all the same
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
process.exitCode = await runCli(process.argv.slice(2));
