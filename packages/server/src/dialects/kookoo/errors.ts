// How KookooVerify's paths answer what is no application answer.
import type { FaultForm } from "../../http/faults.ts";
import type { Answer } from "./wire.ts";

/** The answer of an HTTP status that no endpoint gave. */
export const kookooFault: FaultForm = (status) => ({ body: answers[status] ?? unreadable });

const unreadable: Answer = { status: 3, error_text: "The request is malformed" };

const answers: Readonly<Record<number, Answer>> = {
  403: { status: 4, error_text: "This address may not use KookooVerify" },
  404: { status: 101, error_text: "Nothing at this path" },
  405: { status: 3, error_text: "Only GET is allowed" },
  500: { status: 5, error_text: "Internal Error" },
  503: { status: 1, error_text: "Throttled" },
};
