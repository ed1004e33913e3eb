// Express that keeps one row a request on SQLite, on disk before it answers. Requests of one turn of the event loop share a
// transaction, as they do in Telproof. Decides nothing.
import Database from "better-sqlite3";
import express from "express";

const database = new Database(process.env.DATABASE_FILE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE codes (id INTEGER PRIMARY KEY, asked TEXT NOT NULL, at INTEGER NOT NULL)");
const insert = database.prepare("INSERT INTO codes (asked, at) VALUES (?, ?)");
const insertAll = database.transaction((all) => {
  for (const { asked } of all) insert.run(asked, Date.now());
});

let waiting = [];

function keep(asked, answer) {
  if (waiting.length === 0) setImmediate(keepAll);
  waiting.push({ asked, answer });
}

function keepAll() {
  const all = waiting;
  waiting = [];
  insertAll(all);
  for (const { answer } of all) answer();
}

const body = { status: "SUCCESS", message: "one row was kept" };

express()
  .get("/ready", (_request, response) => response.json(body))
  .use(express.urlencoded({ extended: false }))
  .post("/code", (request, response) => keep(JSON.stringify(request.body), () => response.json(body)))
  .listen(Number(process.env.PORT), "127.0.0.1");
