// The command line: words in, a command's output out. The process is an argument.
import { parseArgs } from "node:util";
import { type Config, ConfigurationError, readConfig } from "../config.ts";
import { accessCommand, ruleCommand } from "./access-command.ts";
import { appCommand } from "./app-command.ts";
import type { Confirm } from "./app-delete.ts";
import { allowedCountries } from "./app-options.ts";
import { backup } from "./backup.ts";
import { options, refuseUnusedWords } from "./command-words.ts";
import type { DemoChoice } from "./demo-app.ts";
import { doctor } from "./doctor.ts";
import { migrate } from "./migrate-command.ts";
import { numberCommand } from "./number-command.ts";
import type { Printed } from "./printed.ts";
import { providerCommand, sendTest } from "./provider-command.ts";
import { explainNoProvider } from "./provider-test.ts";
import { restore } from "./restore.ts";
import { secretCommand } from "./secret-command.ts";
import { serve } from "./serve.ts";
import { printSnippet } from "./snippet-command.ts";
import { hint, UsageError, usage } from "./usage.ts";
import { verificationCommand } from "./verification-command.ts";

/** What the command line needs of a process. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly printFault: (line: unknown) => void;
  /** Asks the person at the terminal; undefined where there is none. */
  readonly confirm?: Confirm | undefined;
}

const words = (args: readonly string[]) => parseArgs({ options, allowPositionals: true, args: [...args] });

type Words = ReturnType<typeof words>;

const run = async (
  { positionals, values }: Words,
  { environment, print, printFault, confirm }: Surroundings,
): Promise<Printed | undefined> => {
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === "help") return { text: usage, json: usage };
  const config = readConfig(environment);
  refuseUnusedWords(positionals, values);
  switch (command) {
    case "serve":
      await serve(config, { demo: undefined, print });
      return undefined;
    case "demo":
      await serve(config, { demo: readDemoChoice(config, values["allow-country"]), print });
      return undefined;
    case "app":
      return appCommand(config, rest, { ...values, confirm });
    case "verification":
      return verificationCommand(config, rest, values);
    case "number":
      return numberCommand(config, rest, values);
    case "block":
    case "allow":
      return accessCommand(config, command, { value: rest[0], note: values.note });
    case "rule":
      return ruleCommand(config, rest);
    case "provider":
      return providerCommand(config, rest);
    case "send-test":
      return sendTest(config, rest[0], values);
    case "secret":
      return secretCommand(config, rest[0], { force: values.force ?? false });
    case "snippet":
      return printSnippet(config, rest[0], values);
    case "doctor":
      return doctor(config);
    case "backup":
      return backup(config, rest[0], { force: values.force ?? false, progress: printFault });
    case "restore":
      return restore(config, rest[0], { force: values.force ?? false, progress: printFault });
    case "migrate":
      return migrate(rest[0], {
        from: values.from,
        to: values.to ?? environment["DATABASE_URL"],
        progress: printFault,
      });
    default:
      throw new UsageError(`There is no command ${command}.`);
  }
};

/** A demo that sends to real phones needs somebody who carries its messages. */
const readDemoChoice = ({ providers }: Config, allowed: readonly string[] | undefined): DemoChoice => {
  const countries = allowedCountries(allowed);
  if (countries.length > 0 && providers.names.length === 0)
    throw new UsageError(`demo --allow-country: ${explainNoProvider}`);
  return { countries };
};

const parsedWords = (args: readonly string[]): Words => {
  try {
    return words(args);
  } catch (fault) {
    // Node's second sentence is about words that begin with a dash, which no command takes.
    throw new UsageError(
      fault instanceof Error ? fault.message.replace(/\. To specify .*/s, "") : String(fault),
    );
  }
};

/** Runs one command; resolves with the exit status when it is over. */
export const commandLine = async (it: Surroundings): Promise<number> => {
  try {
    const given = parsedWords(it.args);
    const printed = await run(given, it);
    if (printed) it.print(given.values.json ? JSON.stringify(printed.json) : printed.text);
    return printed?.status ?? 0;
  } catch (fault) {
    if (fault instanceof UsageError) it.printFault(`${fault.message}\n\n${hint}`);
    else if (fault instanceof ConfigurationError) it.printFault(`Cannot start. ${fault.message}`);
    else it.printFault(fault);
    return 1;
  }
};
