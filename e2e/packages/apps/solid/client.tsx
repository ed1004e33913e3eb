import { hydrate } from "solid-js/web";
import { Page } from "./page.tsx";

const root = document.getElementById("root");
if (root) hydrate(() => <Page {...JSON.parse(root.dataset["props"] ?? "{}")} />, root);
