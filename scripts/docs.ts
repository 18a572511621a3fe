/** Writes the pages, and the schema of the chart's values, that are made from code; with --check it only compares. `npm run docs` */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { valuesSchema } from './chart/values-schema.ts';
import { coveragePage } from './coverage/page.ts';
import { configurationPage } from './docs/configuration.ts';

const isCheck = process.argv.includes('--check');
const pages = {
  'docs/configuration.md': configurationPage(),
  'docs/coverage.md': await coveragePage(),
  'infra/helm/millrace/values.schema.json': valuesSchema(),
};

for (const [file, text] of Object.entries(pages)) {
  if (!isCheck) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the code says. Run: npm run docs`);
    process.exitCode = 1;
  }
}
