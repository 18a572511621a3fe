/** What an area tells of a command beside handling it; undefined if it cannot: that alone must not stop a processor. */
export function infoFromArea<T>(ask: () => T | undefined): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
