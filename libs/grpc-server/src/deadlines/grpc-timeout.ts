/** Milliseconds in each unit of a `grpc-timeout`. */
const unitMs: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1_000, m: 1, u: 0.001, n: 0.000_001 };

/** The milliseconds in the value of a `grpc-timeout` header; undefined where it is none. */
export function grpcTimeoutMs(value: string): number | undefined {
  const unit = unitMs[value.at(-1) ?? ''];
  const digits = value.slice(0, -1);
  return unit === undefined || !/^\d{1,8}$/.test(digits) ? undefined : Number(digits) * unit;
}
