import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSION = '4.7.0';
const CACHE = fileURLToPath(new URL(`../../../../node_modules/.cache/pyzeebe/${VERSION}`, import.meta.url));
const OLDEST_PYTHON = '3.9';

/** Where the packages of pyzeebe are, for PYTHONPATH; or why there are none. */
export type FoundPyzeebe = { readonly path: string } | { readonly whyNot: string };

let found: Promise<FoundPyzeebe> | undefined;

/**
 * Finds pyzeebe, which pip brings once.
 * @throws in CI, where Python and pip are there but pip brings nothing
 */
export function findPyzeebe(): Promise<FoundPyzeebe> {
  found ??= find();
  return found;
}

async function find(): Promise<FoundPyzeebe> {
  const isNew = `import sys, pip; sys.exit(sys.version_info < (${OLDEST_PYTHON.replace('.', ', ')}))`;
  if (!(await works(isNew))) return { whyNot: `there is no Python ${OLDEST_PYTHON} or newer with pip` };
  if ((await works('import pyzeebe', CACHE)) || (await bring())) return { path: CACHE };
  const whyNot = `pip could not bring pyzeebe ${VERSION}`;
  if (process.env.CI) throw new Error(whyNot);
  return { whyNot };
}

async function works(code: string, path = ''): Promise<boolean> {
  return run('python3', ['-c', code], { env: { ...process.env, PYTHONPATH: path } }).then(
    () => true,
    () => false,
  );
}

/** Into a folder of its own and then to its place: several test runs may bring it at once. */
async function bring(): Promise<boolean> {
  await mkdir(dirname(CACHE), { recursive: true });
  const folder = await mkdtemp(join(dirname(CACHE), 'bring-'));
  try {
    await run('python3', ['-m', 'pip', 'install', '--quiet', '--target', folder, `pyzeebe==${VERSION}`]);
    await rename(folder, CACHE);
    return true;
  } catch (error) {
    console.log(String(error));
    // Another run may have been faster.
    return works('import pyzeebe', CACHE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
