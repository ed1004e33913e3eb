// A certificate for loopback that vouches for itself, made anew for each run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Key and certificate, PEM, valid for a day, for 127.0.0.1 or another name. */
export const selfSigned = (name = "IP:127.0.0.1"): { readonly key: string; readonly cert: string } => {
  const folder = mkdtempSync(join(tmpdir(), "telproof-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"],
      ...["-keyout", key, "-out", cert],
      ...["-subj", "/CN=loopback", "-addext", `subjectAltName=${name}`],
    ],
    { encoding: "utf8" },
  );
  try {
    if (made.status !== 0)
      throw new Error(`openssl made no certificate: ${made.error?.message ?? made.stderr}`);
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
