// VitePress's own theme without its web fonts, in the demo site's colours, with the preview of the theming page.

import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import ThemingPreview from "./theming-preview.vue";
import "./style.css";

const referenceLink = () => h("a", { class: "reference", href: "/docs", target: "_self" }, "API reference");
const notFound = () =>
  h("main", { class: "not-found" }, [
    h("h1", "There is no such page"),
    h("p", [h("a", { href: "/docs/guide/" }, "To the first page of the guide")]),
  ]);

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      "nav-bar-content-after": referenceLink,
      "nav-screen-content-after": referenceLink,
      "not-found": notFound,
    }),
  enhanceApp: ({ app }) => {
    app.component("ThemingPreview", ThemingPreview);
  },
} satisfies Theme;
