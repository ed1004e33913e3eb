// The floor: Express 5 that parses a form and answers a constant. Stores nothing, decides nothing.
import express from "express";

const answer = { status: "SUCCESS", message: "nothing was done" };

express()
  .get("/ready", (_request, response) => response.json(answer))
  .use(express.urlencoded({ extended: false }))
  .post("/code", (_request, response) => response.json(answer))
  .listen(Number(process.env.PORT), "127.0.0.1");
