import { targets } from './targets.ts';
import { testOn } from './test-on.ts';

for (const target of targets) testOn(target);
