// What loads when. The entry (this file's) is all that a page waits for: the element, the phone field and its words in
// English. It talks to no server. Everything else is a chunk of its own:
//
//   verification  calls to the server, session, errors, announcements, flags, the steps after the phone step. After the first
//                 drawing, as soon as the browser is idle; at once when the field gets the focus or a number, a code is
//                 asked for, or a session waits to be resumed. What was done before is handed over.
//   formatter     as-you-type formatting. When the field first gets the focus or a number.
//   picker        the list of countries. When the pointer or the focus reaches the country button.
//   load-variant  in its place, for elements with a `token` or one of the attributes of the next two chunks. It has what a
//                 token takes, and loads the verification itself.
//   narrow-verification
//                 then, for elements with `channels`, `countries` or `preferred-countries`.
//   preview       then, for elements with `preview`.
//   undo-history  undo in the phone field. When it first gets the focus.
//   page-parts    what a page calls the control, what it puts into its slots, and `auto-submit`.
//   receiver      where the browser reads codes out of messages. When a code is on its way.
//   transparent-selection
//                 when a code is refused.
//   wait-for-page for a page that makes a code wait.
//   language      the choice of languages, and one of them: on pages that are not in English.
//   explain-setup, container-mistake
//                 what is wrong with a page, for its developer: where something is.
//   second-define where the element is defined twice.
//   ignored-setting
//                 the line in the console about a setting that makes no sense.
//   plain-colors  the colours, in browsers without `light-dark()`.
//   appearance    for elements with an `appearance`.
//
// A chunk is described by an interface beside those who use it, never by its module's type.
import type { ConnectionSettings, VerificationChunk } from "./controller.ts";

/** The verification that an element needs. */
export const loadVerification = (settings: ConnectionSettings): Promise<VerificationChunk> =>
  settings.variant.some(Boolean)
    ? import("./load-variant.ts").then((chunk) => chunk.loadVariant(settings))
    : import("./verification.ts");
