using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "dist/worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "APP_KEY", fromEnvironment = "TELPROOF_APP_KEY"),
    (name = "SECRET_KEY", fromEnvironment = "TELPROOF_SECRET_KEY"),
    (name = "URL", fromEnvironment = "TELPROOF_URL"),
  ],
);
