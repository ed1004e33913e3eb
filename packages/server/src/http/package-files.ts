// Offers the packages for npm, until they are on npm: `npm install https://…/packages/telproof-widget.tgz`.
// A package that needs another one gets it from this server too.
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import { refuseWriting } from "./refuse-writing.ts";
import { rewriteFile } from "./tarball.ts";

/** `telproof-widget-0.1.0.tgz`: the package's name and its version. */
const fileName = /^telproof-(?<name>[a-z]+)-(?<version>\d[^/]*)\.tgz$/;

interface Offer {
  /** As in `@telproof/widget`. */
  readonly name: string;
  readonly version: string;
}

interface Tarball {
  readonly content: Buffer;
  readonly etag: string;
}

type Dependencies = Readonly<Record<string, string>>;

/** Tarballs of `folder`, by their names with and without the version; `publicUrl` is where npm reaches this server. */
export const packageFiles = (folder: string, publicUrl: string): Router => {
  const offers = offersIn(folder);
  const made = new Map<string, Promise<Tarball>>();
  const router = Router();
  router.use(refuseWriting);
  for (const offer of offers)
    for (const versioned of [true, false]) {
      const file = fileNameOf(offer, versioned);
      const make = () => makeTarball({ folder, publicUrl, offers, offer, versioned });
      router.get(`/${file}`, sendOnce(file, made, make));
    }
  return router;
};

const offersIn = (folder: string): readonly Offer[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((file) => {
        const { name, version } = fileName.exec(file)?.groups ?? {};
        return name && version ? [{ name, version }] : [];
      })
    : [];

const fileNameOf = ({ name, version }: Offer, versioned: boolean): string =>
  `telproof-${name}${versioned ? `-${version}` : ""}.tgz`;

/**
 * Made when it is first asked for, and again after a failure. Between releases a version's content changes, so clients ask
 * whether theirs is current.
 */
const sendOnce =
  (file: string, made: Map<string, Promise<Tarball>>, make: () => Promise<Tarball>): RequestHandler =>
  async (_request, response) => {
    const making = made.get(file) ?? make();
    made.set(file, making);
    making.catch(() => made.delete(file));
    const { content, etag } = await making;
    response
      .set({ "Content-Type": "application/gzip", "Cache-Control": "no-cache", ETag: etag })
      .send(content);
  };

interface Making {
  readonly folder: string;
  readonly publicUrl: string;
  readonly offers: readonly Offer[];
  readonly offer: Offer;
  /** Whether the packages that it needs have a version in their address as well. */
  readonly versioned: boolean;
}

const makeTarball = async ({ folder, publicUrl, offers, offer, versioned }: Making): Promise<Tarball> => {
  const addresses = new Map(
    offers.map((it) => [`@telproof/${it.name}`, `${publicUrl}/packages/${fileNameOf(it, versioned)}`]),
  );
  const packed = await readFile(join(folder, fileNameOf(offer, true)));
  const content = await rewriteFile(packed, "package/package.json", (text) => {
    const manifest: { readonly dependencies?: Dependencies } = JSON.parse(text);
    const needed = Object.entries(manifest.dependencies ?? {});
    const dependencies = needed.map(([name, range]) => [name, addresses.get(name) ?? range]);
    return JSON.stringify({ ...manifest, dependencies: Object.fromEntries(dependencies) }, null, 2);
  });
  return { content, etag: `"${createHash("sha256").update(content).digest("base64url")}"` };
};
