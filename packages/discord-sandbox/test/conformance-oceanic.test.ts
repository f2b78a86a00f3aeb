import { testLibrary } from "./conformance.ts";

testLibrary("oceanic");
