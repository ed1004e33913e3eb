// A worker in Cloudflare's way: a page with the widget of the script tag, and a back end that redeems the posted proof.
import { createBackendClient, verifyProof } from "@telproof/sdk/server";

const page = ({ APP_KEY, URL: server }) => `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:,">
  <title>Telproof in a worker</title>
  <form method="post">
    <label>Name <input name="name"></label>
    <tel-proof app-key="${APP_KEY}" required></tel-proof>
    <output id="from-widget"></output>
    <button>Sign up</button>
  </form>
  <script type="module" src="${server}/widget/v1/telproof.js"></script>
  <script type="module">
    document.addEventListener("tel-proof-verified", ({ detail }) => {
      document.querySelector("#from-widget").value = detail.proof;
    });
  </script>
</html>`;

const redeem = async (request, { APP_KEY: appKey, SECRET_KEY: secretKey, URL: baseUrl }) => {
  const proof = String((await request.formData()).get("phone_proof"));
  const checked = await verifyProof(proof, { appKey, baseUrl });
  const redeemed = await createBackendClient({ secretKey, baseUrl }).redeemProof({ proof });
  const phone = checked.ok && redeemed.ok ? redeemed.value.phone : JSON.stringify([checked, redeemed]);
  return `<!doctype html><title>Done</title><output id="redeemed">${phone}</output>`;
};

export default {
  async fetch(request, env) {
    const html = request.method === "POST" ? await redeem(request, env) : page(env);
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
  },
};
