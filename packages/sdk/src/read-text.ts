// Reads a response without trusting its length: whatever it unpacks to, reading stops at a limit.

/** Bytes that are read at most. The longest response, an app's settings, has less than a tenth. */
const limit = 2 ** 20;

type Chunk = Uint8Array<ArrayBuffer>;

/** The text of a response, cut off at the limit. */
export const readText = (response: Response): Promise<string> => {
  let length = 0;
  const limiter = new TransformStream<Chunk, Chunk>({
    transform: (chunk, controller) => {
      length += chunk.length;
      if (length > limit) controller.terminate();
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(limiter)).text();
};
