import { requirePhoneProof } from "@telproof/sdk/express";
import express, { type Express } from "express";

const { TELPROOF_SECRET_KEY: secretKey = "" } = process.env;

export const app: Express = express();

const requireProof = requirePhoneProof({ secretKey, baseUrl: "https://telproof.example.com" });

app.post("/sign-up", requireProof, (request, response) => {
  response.status(201).json({ phone: request.phoneProof?.phone }); // the number is verified
});
