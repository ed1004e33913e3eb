// Keeps what was read for some milliseconds, for what every request reads and few change. Whoever asks while it is being read waits
// for the same answer.

/** For how long an answer counts, in ms: what another process writes shows up that much later. */
const freshFor = 100;

/** Answers of `read` by key. Faults are not kept. */
export const createBriefCache = <Value>(read: (key: string) => Promise<Value>) => {
  const readings = new Map<string, Promise<Value>>();
  const startReading = (key: string): Promise<Value> => {
    const reading = read(key);
    const forgetIt = (): void => {
      if (readings.get(key) === reading) readings.delete(key);
    };
    readings.set(key, reading);
    reading.then(() => void setTimeout(forgetIt, freshFor).unref(), forgetIt);
    return reading;
  };
  return {
    get: (key: string): Promise<Value> => readings.get(key) ?? startReading(key),
    /** After a change by this process. What is being read now is not kept either: it may be older. */
    forget: (key: string): void => void readings.delete(key),
  };
};
