// Express that keeps one row a request on PostgreSQL: one insert, ten connections. Decides nothing.
import express from "express";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(
  "CREATE TABLE codes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, asked text NOT NULL, at bigint NOT NULL)",
);

const body = { status: "SUCCESS", message: "one row was kept" };

express()
  .get("/ready", (_request, response) => response.json(body))
  .use(express.urlencoded({ extended: false }))
  .post("/code", async (request, response) => {
    await pool.query("INSERT INTO codes (asked, at) VALUES ($1, $2)", [
      JSON.stringify(request.body),
      Date.now(),
    ]);
    response.json(body);
  })
  .listen(Number(process.env.PORT), "127.0.0.1");
