export const HIGHEST_PRIORITY = 100;

/** The priority of user tasks whose model has none. */
export const USUAL_PRIORITY = 50;

export function isPriority(value: number): boolean {
  return value >= 0 && value <= HIGHEST_PRIORITY;
}
