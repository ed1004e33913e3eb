// Sheds load: with too many requests under way, a new one is refused at once. To be mounted after the body is read, so
// that a client which does not send its body uses up nothing.
import type { RequestHandler } from "express";
import { answerFault, type FaultForm } from "./faults.ts";

const retryAfterSeconds = 1;

/** Answers 503 while `most` requests are under way. */
export const overload = (most: number, form: FaultForm): RequestHandler => {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= most) {
      response.set("Retry-After", String(retryAfterSeconds));
      answerFault(response, 503, form);
      return;
    }
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
    });
    next();
  };
};
