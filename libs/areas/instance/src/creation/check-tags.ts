import { reject } from '@millrace/kernel';

const MOST = 10;
const LONGEST = 100;
const PATTERN = /^[A-Za-z][A-Za-z0-9_:.-]*$/;
/** Characters of a wrong tag that its rejection shows. */
const SHOWN = 200;

/** Rejects tags that an instance cannot have. */
export function checkTags(tags: readonly string[]): void {
  const expected = 'Expected to create instance of process with tags, but';
  if (tags.length > MOST)
    reject.invalidArgument(`${expected} at most ${MOST} are allowed and ${tags.length} were given.`);
  for (const tag of tags) {
    if (tag.length <= LONGEST && PATTERN.test(tag)) continue;
    reject.invalidArgument(
      `${expected} the tag '${tag.slice(0, SHOWN)}' is not valid. A tag begins with a letter, followed by letters, digits, '_', '-', ':' or '.', and has at most ${LONGEST} characters.`,
    );
  }
}
