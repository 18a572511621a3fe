/**
 * Makes the code that follows from proto/*.proto.
 *
 *     node scripts/generate.ts           writes them
 *     node scripts/generate.ts --check   writes nothing, fails if what is checked in differs
 *
 * libs/protocol/src/generated gets for each X.proto an X.js, protobufjs' static code with every message as an export of
 * its own, and an X.d.ts. libs/gateway/src/grpc/generated gets for each file with a service an X.descriptor.ts, which server
 * reflection loads.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import protobuf from 'protobufjs';
import pbjs from 'protobufjs-cli/pbjs.js';
import { declarationsOf } from './generate/declarations.ts';
import { descriptorOf } from './generate/descriptor.ts';
import { exportedTypes, packageOf, servicesOf } from './generate/schema.ts';

const repository = join(import.meta.dirname, '..');
const sources = join(repository, 'proto');
const codecs = 'libs/protocol/src/generated';
const descriptors = 'libs/gateway/src/grpc/generated';

/** Static code without what the engine does not call; it is a third of the size that way. */
const pbjsOptions = [
  ...['--target', 'static-module', '--wrap', 'esm', '--es6', '--keep-case', '--no-comments'],
  ...['--no-create', '--no-verify', '--no-convert', '--no-delimited', '--no-typeurl', '--no-service'],
];

function staticCode(file: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Each file gets a root of its own: in the common one, the last file loaded would replace a package of equal name.
    pbjs.main([...pbjsOptions, '--root', `millrace-${name}`, file], (error, output) => {
      if (error || output === undefined) reject(error ?? new Error(`pbjs made nothing of ${file}`));
      else resolve(output);
    });
  });
}

/** The static code with flat exports, and `undefined` where protobufjs has `null` for an absent optional field. */
function moduleOf(root: protobuf.Root, code: string): string {
  const body = code
    .replace(/^\/\*.*\*\/\n/, '')
    .replace(/^(\s*\w+\.prototype\.\w+ =) null;$/gm, '$1 undefined;')
    .replace(/^export const (\w+ = \$root)/gm, 'const $1')
    .replace(/\nexport \{[^}]*\};\s*$/, '');
  const prefix = `$root${packageOf(root).fullName}`;
  const types = exportedTypes(root).map(({ name }) => `export const ${name} = ${prefix}.${name};`);
  const services = servicesOf(root).map(({ name, methods }) => {
    const entries = methods.map(
      (m) =>
        `  ${m.name}: { request: ${m.request}, response: ${m.response}, requestStream: ${m.requestStream}, responseStream: ${m.responseStream} },`,
    );
    return `export const ${name} = {\n${entries.join('\n')}\n};`;
  });
  return `${body.trimEnd()}\n\n${[...types, ...services].join('\n')}\n`;
}

/** Every file by its path in the repository. */
async function generate(): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  for (const entry of readdirSync(sources).sort()) {
    if (!entry.endsWith('.proto')) continue;
    const name = basename(entry, '.proto');
    const header = `// Made from proto/${entry} by scripts/generate.ts. Do not edit.\n`;
    const file = join(sources, entry);
    const root = new protobuf.Root().loadSync(file, { keepCase: true, alternateCommentMode: true });
    root.resolveAll();
    outputs.set(`${codecs}/${name}.js`, header + moduleOf(root, await staticCode(file, name)));
    outputs.set(`${codecs}/${name}.d.ts`, header + declarationsOf(root));
    if (servicesOf(root).length > 0) {
      outputs.set(`${descriptors}/${name}.descriptor.ts`, header + descriptorOf(root, entry));
    }
  }
  return outputs;
}

function checkedIn(): Map<string, string> {
  const paths = [codecs, descriptors].flatMap((folder) => {
    mkdirSync(join(repository, folder), { recursive: true });
    return readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);
  });
  return new Map(paths.map((path) => [path, readFileSync(join(repository, path), 'utf8')]));
}

const made = await generate();
const before = checkedIn();
const changed = [...made].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
const surplus = [...before.keys()].filter((name) => !made.has(name));
if (process.argv.includes('--check')) {
  const differing = [...changed, ...surplus];
  if (differing.length > 0) {
    console.error(`Generated code is out of date, run npm run generate: ${differing.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  for (const name of changed) writeFileSync(join(repository, name), made.get(name) ?? '');
  for (const name of surplus) rmSync(join(repository, name));
  console.log(
    changed.length + surplus.length === 0 ? 'Nothing to do.' : `Changed: ${[...changed, ...surplus].join(', ')}`,
  );
}
