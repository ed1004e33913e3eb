// What a verification costs: nothing that this server knows of. Clients expect the fields.

/** The fields of a price. */
export const prices = {
  price: "0.00000000",
  currency: "EUR",
  estimated_price_messages_sent: "0.00000000",
} as const;
