// The channels by which a code reaches a phone. Names only; `channels/` has the providers.

/** Every channel, in the order in which a site usually offers them. */
export const channels = ["sms", "voice", "whatsapp", "viber"] as const;

/** How a code travels to a phone. */
export type Channel = (typeof channels)[number];

/** Whether `name` is a channel; case does not matter: clients write both `SMS` and `sms`. */
export const asChannel = (name: string): Channel | undefined => {
  const wanted = name.toLowerCase();
  return channels.find((channel) => channel === wanted);
};
