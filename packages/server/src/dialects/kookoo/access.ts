// Who may use KookooVerify's paths. The service has no credentials, so its callers are known by their address alone.
import type { AddressList } from "../../http/address-list.ts";

/** The app that the paths serve, and whom they serve it to. */
export interface KookooAccess {
  readonly appKey: string;
  readonly allows: AddressList;
}
