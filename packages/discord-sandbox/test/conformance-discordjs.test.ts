import { testLibrary } from "./conformance.ts";

testLibrary("discordjs", { slow: true });
