// better-auth with its phone-number plugin, as its documentation sets it up on SQLite. Its defaults, but for three
// things in the open: no rate limit (all must get through), WAL (its default journal is slower) and no message.
import { betterAuth } from "better-auth";
import { phoneNumber } from "better-auth/plugins";
import Database from "better-sqlite3";

/**
 * Codes that would have travelled to phones, by number. The bench takes them from here outside of what it measures.
 * @type {Map<string, string>}
 */
export const codes = new Map();

const database = new Database(process.env.DATABASE_FILE);
database.pragma("journal_mode = WAL");

export const auth = betterAuth({
  baseURL: `http://127.0.0.1:${process.env.PORT}`,
  secret: process.env.AUTH_SECRET,
  database,
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  plugins: [
    phoneNumber({
      sendOTP: ({ phoneNumber, code }) => void codes.set(phoneNumber, code),
      signUpOnVerification: { getTempEmail: (phone) => `${phone.slice(1)}@phones.example` },
    }),
  ],
});
