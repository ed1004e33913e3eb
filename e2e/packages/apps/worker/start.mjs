// Becomes workerd, so that ending this process ends it.
import workerd from "workerd";

const { PORT } = process.env;
process.execve(
  workerd.default,
  [workerd.default, "serve", "config.capnp", `--socket-addr=http=127.0.0.1:${PORT}`],
  process.env,
);
