/** Writes docs/configuration.md from the options of the millrace command; with --check it only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { options } from '../apps/standalone/src/options.ts';
import { helpText } from '../libs/service/src/config.ts';

const FILE = 'docs/configuration.md';
const text = `# Configuration

Made from \`apps/standalone/src/options.ts\` by \`npm run docs\`. Do not edit.

Each option is an argument, \`npm start -- --port 26500\`, and an environment variable, in brackets. The argument wins. A wrong value is one line and exit code 2.

\`\`\`
${helpText(options)}
\`\`\`
`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is not what the options say. Run: npm run docs`);
  process.exitCode = 1;
}
