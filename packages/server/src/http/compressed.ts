// Compresses what pages load and what is too small, or differs too much, to be compressed ahead of time. Never used where
// an answer holds a secret beside something that a stranger chose.
import compression from "compression";
import type { RequestHandler } from "express";

/** Brotli or gzip, as the client likes, from 1 kB on. */
export const compressed: RequestHandler = compression();
