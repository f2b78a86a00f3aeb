import { testLibrary } from "./conformance.ts";

testLibrary("eris");
