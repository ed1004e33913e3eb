// The user of better-auth who has proved a number. Numbers that were not proved are nobody's: whoever only claimed one does not get
// the account of its holder, nor the holder theirs.
import type { AuthContext, User } from "better-auth";
import { APIError } from "better-auth/api";

/** Who may sign up with a number, and as whom. */
export interface PhoneSignUp {
  /** The new user's address, which better-auth asks for. Default: a random one at `phone.invalid`, which reaches nobody. */
  readonly getEmail?: ((phone: string) => string) | undefined;
  /** The new user's name. Default: empty, for a name is often public, and a number is not. */
  readonly getName?: ((phone: string) => string) | undefined;
}

/** A user who has proved a number. */
export interface PhoneUser extends User {
  readonly phoneNumber?: string | null;
  readonly phoneNumberVerified?: boolean | null;
}

/** The user with this number, or a new one. Throws an `APIError` if there is none and is to be none. */
export const findOrCreateUser = async (
  context: AuthContext,
  phone: string,
  signUp: false | PhoneSignUp,
): Promise<PhoneUser> => {
  const user = await findUser(context, phone);
  if (user) return user;
  if (signUp === false)
    throw new APIError("FORBIDDEN", { code: "unknown_user", message: "No user has this number." });
  try {
    return await createUser(context, phone, signUp);
  } catch (fault) {
    // Two requests at once: the other one was first.
    const other = await findUser(context, phone);
    if (other) return other;
    throw fault;
  }
};

const findUser = async ({ adapter }: AuthContext, phone: string): Promise<PhoneUser | null> => {
  const where = [{ field: "phoneNumber", value: phone }];
  const user = await adapter.findOne<PhoneUser>({ model: "user", where });
  if (!user || user.phoneNumberVerified) return user;
  const message = "A user has this number without having verified it.";
  throw new APIError("FORBIDDEN", { code: "number_not_verified", message });
};

const createUser = (
  { internalAdapter }: AuthContext,
  phone: string,
  signUp: PhoneSignUp,
): Promise<PhoneUser> => {
  const email = signUp.getEmail?.(phone) ?? `${crypto.randomUUID()}@phone.invalid`;
  const name = signUp.getName?.(phone) ?? "";
  const user = { email, name, phoneNumber: phone, phoneNumberVerified: true };
  return internalAdapter.createUser(user, { method: "phone-proof" });
};
