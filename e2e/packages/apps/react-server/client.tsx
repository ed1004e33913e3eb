// Hydrates the page; with `?late` only after the number is verified, as a slow connection may do after a reload.
import { hydrateRoot } from "react-dom/client";
import { Page } from "./page.tsx";

const props = document.querySelector<HTMLMetaElement>("meta[name=telproof]")?.content ?? "{}";
if (location.search === "?late")
  await new Promise((resolve) => document.addEventListener("tel-proof-verified", resolve, { once: true }));
hydrateRoot(document, <Page {...JSON.parse(props)} />);
