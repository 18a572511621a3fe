import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** As it was written before there was `license`. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly description?: string;
}

interface Locked {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

/**
 * The software bill of materials of an app's image: every package in it, in CycloneDX's form.
 * @param folders of the packages, relative to the root of the repository
 */
export function softwareBill(root: string, app: string, version: string, folders: readonly string[]) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
  const components = folders.map((folder) => {
    const { name, version, description, ...manifest } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    ) as Manifest;
    const license = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ');
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const integrity = packages[folder]?.integrity;
    return {
      ...{ type: 'library', 'bom-ref': `${purl}#${folder}`, name, version, purl },
      ...(description && { description }),
      ...(license && { licenses: [licenceOf(license)] }),
      ...(integrity && { hashes: [hashOf(integrity)] }),
    };
  });
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    metadata: { component: { type: 'application', name: `millrace-${app}`, version } },
    components,
  };
}

/** A name of SPDX, or an expression of several. */
function licenceOf(license: string) {
  return / (OR|AND) /.test(license) ? { expression: license } : { license: { id: license } };
}

/** `sha512-<base64>` → CycloneDX's form. */
function hashOf(integrity: string) {
  const [algorithm = '', hash = ''] = integrity.split('-', 2);
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') };
}
