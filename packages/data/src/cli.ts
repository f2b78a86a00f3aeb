#!/usr/bin/env node
/// <reference types="node" />
import { runCommand } from "./node-cli/run-command.ts";

// what reads the output may stop, as `head` does; the work is done all the same
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  clock: () => performance.now(),
  language: LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale,
  signal: stop.signal,
});
