import pino from "pino";

/** Structured lines without names, addresses, bodies or query strings. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });
