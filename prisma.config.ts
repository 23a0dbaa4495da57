import { defineConfig } from "prisma/config";

// `prisma generate` looks for a schema engine which this project never starts; any executable satisfies it, no network is asked.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= "1";

export default defineConfig({ schema: "prisma/schema.prisma" });
