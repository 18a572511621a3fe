/** Longest status text in bytes of its header: clients limit their headers, some to 8 KB in all. */
const longestText = 7_000;

/** As much of a status text as a header can carry. */
export function statusText(text: string): string {
  const start = (length: number) => (length < text.length ? `${text.slice(0, length)}…` : text).toWellFormed();
  // grpc-js writes it so, and it would throw on half a character.
  const fits = (length: number) => encodeURI(start(length)).length <= longestText;
  // A unit takes a byte at least.
  const longest = Math.min(text.length, longestText);
  if (fits(longest)) return start(longest);
  let short = 0;
  let long = longest;
  while (long - short > 1) {
    const middle = (short + long) >> 1;
    if (fits(middle)) short = middle;
    else long = middle;
  }
  return start(short);
}
