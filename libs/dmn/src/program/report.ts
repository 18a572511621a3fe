import { FeelSyntaxError } from '@millrace/feel';

/** Takes what is wrong with a part of a model: an expression, an element, a type. */
export type Report = (part: object, message: string) => void;

/** What the work gives; a text that is no FEEL is reported, and gives undefined. */
export function reported<T>(report: Report, part: object, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    report(part, error.message);
    return undefined;
  }
}
