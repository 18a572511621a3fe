/** Longer texts of values are not written unless the caller asks for them. */
export const MOST_CHARACTERS = 16_777_216;

/** A value whose text would be too long. It may be small in memory: a list can hold the same item many times. */
export class ValueTooLarge extends Error {
  constructor(most: number) {
    super(`the text of the value has more than ${most} characters`);
  }
}
