/** Thrown inside of an evaluation that has no result; it never leaves the library. */
export class DecisionFault extends Error {}
