// Begins a verification with the channels that can reach the number, in their order.
import type { Phone } from "../../core/phone/phone-number.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { offers } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { type SendReply, sendCode } from "../../service/send-code.ts";
import { defaultTemplate, thunderPolicy } from "./schema.ts";
import { type ThunderChannel, thunderWorkflow } from "./workflow.ts";

/** What is to begin. */
export interface Beginning {
  readonly to: string;
  readonly channels: readonly [ThunderChannel, ...ThunderChannel[]];
  readonly length: number;
  readonly timeout: number;
  readonly token: string | undefined;
  readonly template: string | undefined;
  readonly reference: string | undefined;
}

/** Sends the first channel's message; the others follow by themselves. */
export const startVerification = (ports: Ports, app: App, it: Beginning): Promise<SendReply> => {
  const phone = readPhone(app, it.to);
  const channels = "phone" in phone ? usable(ports, app, { phone: phone.phone, it }) : it.channels;
  const workflow = thunderWorkflow(addTemplates(app, it.template, channels), it.timeout);
  return sendCode(ports, {
    app,
    caller: { kind: "backend" },
    channel: workflow[0].channel,
    policy: thunderPolicy(it.length, it.timeout),
    phone,
    id: ports.newId(),
    locale: null,
    workflow,
    givenCode: it.token,
    reference: it.reference,
  });
};

/** A channel that cannot reach the number is passed over as one that failed; if none can, the first says why. */
const usable = (
  { router }: Ports,
  app: App,
  { phone, it }: { readonly phone: Phone; readonly it: Beginning },
): Beginning["channels"] => {
  const reaching = offers(router, app, phone).filter(({ available }) => available);
  const [first, ...others] = it.channels.filter(({ name }) =>
    reaching.some(({ channel }) => channel === name),
  );
  return first ? [first, ...others] : it.channels;
};

/** A call says the code in its own language unless the request words it. */
const addTemplates = (
  { message }: App,
  template: string | undefined,
  channels: Beginning["channels"],
): Beginning["channels"] => {
  const addTemplate = (channel: ThunderChannel): ThunderChannel => ({
    ...channel,
    template: template ?? (channel.name === "voice" ? undefined : (message.template ?? defaultTemplate)),
  });
  const [first, ...others] = channels;
  return [addTemplate(first), ...others.map(addTemplate)];
};
