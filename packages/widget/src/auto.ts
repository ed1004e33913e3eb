// The script-tag door: defines the element, with the server that the script came from.
import { defineTelProof } from "./define.ts";

const script = import.meta.url;

defineTelProof({ baseUrl: new URL("..", script).href });
