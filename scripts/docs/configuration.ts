import { options } from '../../apps/standalone/src/options.ts';
import { helpText } from '../../libs/service/src/config.ts';

/** The text of docs/configuration.md, from the options of the millrace command. */
export function configurationPage(): string {
  return `# Configuration

Made from \`apps/standalone/src/options.ts\` by \`npm run docs\`. Do not edit.

Each option is an argument, \`npm start -- --port 26500\`, and an environment variable, in brackets. The argument wins. A wrong value is one line and exit code 2.

\`\`\`
${helpText(options)}
\`\`\`
`;
}
