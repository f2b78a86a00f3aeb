import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "description", include: ["test/**/*.test.ts"] } });
