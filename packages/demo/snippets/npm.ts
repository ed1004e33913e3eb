// <tel-proof app-key="YOUR_APP_KEY" name="phone_proof" required></tel-proof>
import { defineTelProof } from "@telproof/widget";

defineTelProof({ baseUrl: "https://telproof.example.com" });

const field = document.querySelector("tel-proof");

field?.addEventListener("tel-proof-verified", ({ detail }) => {
  console.info("Verified a number of", detail.country); // also detail.phone and detail.proof
});
