// Words a message and chooses who carries it. A provider that throws is taken for one that is out of order.
import { channels } from "../core/channel.ts";
import type { App } from "../service/app.ts";
import type { Carrier, Dispatch, Shipment } from "../service/carrier.ts";
import type { Journal } from "../service/journal.ts";
import type { OutboundMessage, Provider } from "./provider.ts";
import { wordMessage } from "./wording/wording.ts";

/** Providers of test apps and of live ones; a test app's message never reaches the latter. */
export interface Providers {
  readonly test: readonly Provider[];
  readonly live: readonly Provider[];
}

/** A carrier that tries the providers of a channel in their order until one does not say `unavailable`. */
export const createCarrier = (providers: Providers, journal: Journal): Carrier => {
  const of = (app: App) => (app.test ? providers.test : providers.live);
  return {
    channels: (app) =>
      channels.filter((channel) => of(app).some((provider) => provider.channels.includes(channel))),
    carry: async (shipment) => {
      const message = worded(shipment);
      const able = of(shipment.app).filter((provider) => provider.channels.includes(message.channel));
      for (const provider of able) {
        const dispatched = await attempt(provider, message, journal);
        if (dispatched.kind !== "unavailable") return dispatched;
      }
      return { kind: able.length > 0 ? "unavailable" : "refused" };
    },
  };
};

const worded = ({ delivery, verification, app, code, now }: Shipment): OutboundMessage => {
  const minutes = Math.max(1, Math.round((verification.code.expiresAt - now) / 60_000));
  const { channel, id, appKey, phone, createdAt } = delivery;
  const text = wordMessage(
    { brand: app.name, code, minutes },
    { channel, locale: verification.locale, host: app.host },
  );
  return { id, appKey, phone, channel, text, code, createdAt };
};

const attempt = async (provider: Provider, message: OutboundMessage, journal: Journal): Promise<Dispatch> => {
  try {
    return await provider.send(message);
  } catch (fault) {
    journal.fault(`provider ${provider.name}`, fault);
    return { kind: "unavailable" };
  }
};
