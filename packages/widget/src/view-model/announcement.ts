// What the live region says when the view changes: each thing once, and never the seconds.

import { fill } from "../strings/fill.ts";
import { endSentence, joinSentences } from "../strings/join-sentences.ts";
import { plural } from "../strings/plural.ts";
import type { Wording } from "../strings/wording.ts";
import type { CodeView, EndedView, View } from "./view.ts";

/** At this many seconds the end of the wait is announced. */
const soon = 10;

function describeWait(seconds: number, { strings, language }: Wording): string {
  return seconds === 0 ? strings.resendNow : plural(strings.resendSoon, seconds, language);
}

function describeArrival(view: View, wording: Wording): readonly string[] {
  switch (view.kind) {
    case "code":
      return [fill(view.sent, { phone: view.phone }), describeWait(view.again.seconds, wording)];
    case "ended":
      return [view.title, view.text];
    case "verified":
      return [view.title];
    case "phone":
    case "misconfigured":
      return [];
  }
}

function describeCountdown(then: number, after: CodeView | EndedView, wording: Wording): readonly string[] {
  const now = after.again.seconds;
  const hasCrossed = (limit: number) => then > limit && now <= limit;
  return hasCrossed(0) || hasCrossed(soon) ? [describeWait(now, wording)] : [];
}

/** A remark is spoken when it appears or changes, but not because a time within it went on. */
function describeNote(before: View | null, after: View): readonly string[] {
  const words = (view: View | null) => view?.note?.text.replace(/\p{Nd}+:\p{Nd}{2}/u, "");
  return after.note && words(before) !== words(after) ? [after.note.text] : [];
}

/** What the person waits for, in words. */
function describeWork(view: View, { strings }: Wording): string {
  switch (view.kind) {
    case "phone":
      return view.busy ? view.submit.label : "";
    case "code":
      if (view.busy) return strings.checking;
      return view.sent === strings.sending ? view.sent : "";
    case "ended":
      return view.busy ? view.again.label : "";
    case "verified":
    case "misconfigured":
      return "";
  }
}

function describeSameStep(before: View, after: View, wording: Wording): readonly string[] {
  const work = describeWork(after, wording);
  if (work !== "" && work !== describeWork(before, wording)) return [work];
  if (after.kind === "code" && before.kind === "code") {
    if (after.messagesSent !== before.messagesSent) return describeArrival(after, wording);
    return describeCountdown(before.again.seconds, after, wording);
  }
  if (after.kind === "ended" && before.kind === "ended")
    return describeCountdown(before.again.seconds, after, wording);
  return [];
}

/** What to say after a change of the view; an empty string for nothing. */
export function describeChange(before: View | null, after: View, wording: Wording): string {
  const news =
    before?.kind === after.kind ? describeSameStep(before, after, wording) : describeArrival(after, wording);
  const parts = [...describeNote(before?.kind === after.kind ? before : null, after), ...news];
  return joinSentences(parts.map((part) => endSentence(part, wording.strings)));
}
