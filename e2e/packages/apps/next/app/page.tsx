// A server component: the app's key is known to the server alone when the page is asked for.
import { SignUp } from "./sign-up";

export const dynamic = "force-dynamic";

const { TELPROOF_APP_KEY = "", TELPROOF_URL = "" } = process.env;

export default function Page() {
  return (
    <main>
      <h1>Sign up</h1>
      <SignUp appKey={TELPROOF_APP_KEY} baseUrl={TELPROOF_URL} />
    </main>
  );
}
