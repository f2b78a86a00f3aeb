#!/usr/bin/env node
/// <reference types="node" />
import { runCli } from "./cli.ts";

process.exitCode = await runCli(process.argv.slice(2));
