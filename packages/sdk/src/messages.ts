// The public API of @telproof/sdk/messages: sentences about errors for the people who verify, in the widget's languages.

export type { ToldError } from "./messages/error-text.ts";
export { errorText } from "./messages/error-text.ts";
export { loadMessages } from "./messages/load-messages.ts";
export type { ErrorSentences, Messages } from "./messages/messages.ts";
export type { Plural } from "./messages/plural.ts";
