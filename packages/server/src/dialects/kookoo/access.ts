// Who may use KookooVerify's paths. The service has no credentials, so its callers are known by their address alone.
import { type AddressList, addressList } from "../../http/address-list.ts";
import type { DialectVariables, Environment } from "../../http/dialect-variables.ts";

/** The app that the paths serve, and whom they serve it to. */
export interface KookooAccess {
  readonly appKey: string;
  readonly allows: AddressList;
}

/** The app's key; then addresses and CIDR ranges such as `10.0.0.0/8,::1`. */
const [appVariable, allowVariable] = ["TELPROOF_KOOKOO_APP", "TELPROOF_KOOKOO_ALLOW"];

/** Both or nothing: an app without addresses is served to nobody. */
export const readAccess = (environment: Environment): KookooAccess | undefined => {
  const allow = environment[allowVariable];
  const allows = allow === undefined ? undefined : readAllowed(allow);
  const appKey = environment[appVariable];
  return appKey === undefined || allows === undefined ? undefined : { appKey, allows };
};

const readAllowed = (allow: string): AddressList => {
  try {
    return addressList(allow);
  } catch (fault) {
    throw new Error(`${allowVariable}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
};

/** The variables that name the app and its callers. */
export const kookooVariables: DialectVariables = {
  names: [appVariable, allowVariable],
  check: readAccess,
  findFaults: (environment, { publicUrl, proxies }) =>
    readAccess(environment) && publicUrl?.startsWith("https:") && proxies.kind !== "addresses"
      ? ["KookooVerify's paths refuse forwarded requests unless TRUST_PROXY is the proxy's address."]
      : [],
};
