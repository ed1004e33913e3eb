// The table of contents: which pages there are, in which order, and where their Markdown is. No wording of pages.
import { fileURLToPath } from "node:url";

/** A page of the guide. */
export interface GuidePage {
  /** Last part of its address; `index` is the guide's own. */
  readonly slug: string;
  /** Its name in the navigation. */
  readonly title: string;
  /** Its Markdown file. */
  readonly file: string;
}

/** Pages that belong together. */
export interface GuideGroup {
  readonly title: string;
  readonly pages: readonly GuidePage[];
}

/** The address below which the guide is served. */
export const guideBase = "/docs/guide";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

const own = (slug: string, title: string): GuidePage => ({
  slug,
  title,
  file: `${root}packages/guide/pages/${slug}.md`,
});

/** A page that the repository has anyway, for those who read it there. */
const shared = (slug: string, title: string, folder = "docs"): GuidePage => ({
  slug,
  title,
  file: `${root}${folder}/${slug}.md`,
});

const dialect = (slug: string, title: string) => shared(slug, title, "docs/dialects");

/** Every page, in reading order. */
export const contents: readonly GuideGroup[] = [
  {
    title: "Get started",
    pages: [
      own("index", "Start in five minutes"),
      own("trial", "A code on your own phone"),
      own("frameworks", "npm and frameworks"),
      own("testing", "Testing"),
    ],
  },
  {
    title: "Use",
    pages: [
      own("widget", "The widget"),
      own("theming", "Theming"),
      own("back-end", "Back end"),
      own("sign-in", "Sign in by phone"),
      own("errors", "Errors"),
      own("promises", "What 1.0 promises"),
    ],
  },
  {
    title: "Migrate",
    pages: [
      own("moving", "Moving an integration"),
      dialect("ringcaptcha", "RingCaptcha"),
      dialect("vonage", "Vonage Verify v2"),
      dialect("nexmo", "Nexmo Verify v1"),
      own("firebase", "Firebase phone auth"),
      dialect("kpn", "KPN"),
      dialect("idenfy", "iDenfy"),
      dialect("thundersms", "ThunderSMS"),
      dialect("kookooverify", "KookooVerify"),
      dialect("camara", "CAMARA One Time Password SMS"),
    ],
  },
  {
    title: "Operate",
    pages: [
      own("operating", "Operating"),
      own("production", "Production"),
      own("postgresql", "Moving to PostgreSQL"),
      shared("providers", "Providers"),
      shared("languages", "Languages"),
      own("security", "Security"),
    ],
  },
];

/** Every page without its group. */
export const pages: readonly GuidePage[] = contents.flatMap((group) => group.pages);

/** A page's address. */
export const addressOf = ({ slug }: Pick<GuidePage, "slug">): string =>
  slug === "index" ? guideBase : `${guideBase}/${slug}`;
