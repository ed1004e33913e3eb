// `retry_at` in the wall clock's time. Limits are measured with a clock that never goes back and may be ahead of it.
import type { Clock } from "../service/clock.ts";

/** The answer with its `retry_at`, if it has one, in Unix seconds as others see them. */
export const withWallTime = <A extends object>(
  answer: A & { readonly retry_at?: number | undefined },
  clock: Clock,
): A => {
  const ahead = Math.round((clock.now() - clock.wall()) / 1000);
  return answer.retry_at === undefined || ahead === 0
    ? answer
    : { ...answer, retry_at: answer.retry_at - ahead };
};
