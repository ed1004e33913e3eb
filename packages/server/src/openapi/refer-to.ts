// A named schema as the document refers to it.
import type { z } from "zod";
import type { Schema } from "./contract.ts";

/** The reference to a schema that has an `id`. */
export const referTo = (schema: z.ZodType): Schema => ({ $ref: `#/components/schemas/${schema.meta()?.id}` });
