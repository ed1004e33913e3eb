// <tel-proof app-key="YOUR_APP_KEY" base-url="https://telproof.example.com" name="phone_proof" required>
import "@telproof/widget";

const field = document.querySelector("tel-proof");

field?.addEventListener("tel-proof:verified", ({ detail }) => {
  console.info("Verified a number of", detail.country); // also detail.phone and detail.proof
});
