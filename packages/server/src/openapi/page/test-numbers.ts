// The numbers that make something happen in a test app, read off the rule that makes it happen.
import { type Fiction, fictionOf } from "../../core/phone/fictional.ts";
import { html, type Markup, prose } from "./markup.ts";

/** The numbers without their last two digits, one of each country that reserves some. */
export const stems = ["+4477009009", "+120155501"] as const;

/** A run of endings with the same effect. */
interface Run {
  readonly first: string;
  readonly last: string;
  readonly effect: string;
}

/** The table of test numbers. */
export const testNumbers = (): Markup => html`<section id="test-numbers">
<h2>Test numbers</h2>
<p>A test app (<code class="whole">telproof app create --test</code>) sends nothing to a phone: its messages are in its <a href="#getInbox">inbox</a>. Numbers that regulators reserve for fiction work in test apps only, and the last two digits of some decide what happens. Every wait and limit counts there as elsewhere, so give each test its own number.</p>
<table>
<caption class="unseen">Test numbers</caption>
<thead><tr><th scope="col">Number</th><th scope="col">What happens</th></tr></thead>
<tbody>${runs().map(row)}
<tr><th scope="row">Any other</th><td>The code is drawn as for a real number. This holds for all of <code class="whole">+447700900000</code> to <code class="whole">+447700900999</code>, and for <code class="whole">555 0100</code> to <code class="whole">555 0199</code> in every American area.</td></tr>
</tbody>
</table>
</section>
`;

const row = ({ first, last, effect }: Run): Markup => html`<tr>
<th scope="row">${stems.map((stem) => html`<code class="line">${stem}${first}${first === last ? "" : ` to\u00a0${last}`}</code>`)}</th>
<td>${prose(effect)}</td>
</tr>
`;

const endings = Array.from({ length: 100 }, (_, ending) => String(ending).padStart(2, "0"));

const runs = (): readonly Run[] => {
  const found: Run[] = [];
  for (const ending of endings) {
    const effect = effectOf(fictionOf(stems[0] + ending));
    const before = found.at(-1);
    if (effect !== undefined && before?.effect === effect && Number(before.last) === Number(ending) - 1)
      found.splice(-1, 1, { ...before, last: ending });
    else if (effect !== undefined) found.push({ first: ending, last: ending, effect });
  }
  return found;
};

/** What a test sees; undefined for what it sees everywhere. */
const effectOf = (fiction: Fiction | undefined): string | undefined => {
  switch (fiction?.kind) {
    case undefined:
    case "plain":
      return undefined;
    case "fixed-code":
      return `The code is always \`${fiction.code}\`.`;
    case "scenario":
      return scenarios[fiction.scenario];
    case "rate-limited":
      return "Every send is refused with `resend_too_soon`.";
    case "blocked-country":
      return "Every send is refused with `country_not_allowed`.";
    case "send-failure":
      return "Every send is refused with `channel_unavailable`, `undeliverable` in `reason`.";
    case "voice-only":
      return "Calls get through; every other channel is refused with `channel_unavailable`, `voice_only` in `reason`.";
  }
};

const scenarios: Readonly<Record<Extract<Fiction, { kind: "scenario" }>["scenario"], string>> = {
  "wrong-code": "The code arrives, and every guess is wrong: `wrong_code`.",
  "expired-code": "The code arrives too late: every guess is `code_expired`.",
};
