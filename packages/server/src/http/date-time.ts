// A moment as older APIs write it.

/** `2023-12-05 08:24:48`, in UTC, of Unix milliseconds. */
export const dateTime = (at: number): string => new Date(at).toISOString().slice(0, 19).replace("T", " ");
