export { heavy as default } from '../../vitest.shared.ts';
