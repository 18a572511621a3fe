/** What an area says about a command beside handling it; undefined if that throws, which alone must not stop a processor. */
export function infoFromArea<T>(ask: () => T | undefined): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
