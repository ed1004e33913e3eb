// The table of an app's limits, made from the server's own list.
import { limitNames, limitRules } from "../../server/src/service/app-limits.ts";

/** Every limit that an app's owner can set. */
export const limitTable = (): string => {
  const rows = limitNames.map((name) => {
    const { option, byDefault, least, most, meaning } = limitRules[name];
    return `| \`--${option}\` | ${byDefault} | ${least} to ${most} | ${meaning} |`;
  });
  return ["| option | default | possible | meaning |", "| --- | --- | --- | --- |", ...rows].join("\n");
};
