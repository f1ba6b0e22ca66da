// Type-checks every workspace with the ambient types that it is allowed to see.
import { spawnSync } from 'node:child_process';

const projets = [
  'packages/droit',
  'packages/echanges',
  'packages/echanges/src/lecture',
  'packages/documents',
  'packages/application',
  'packages/serveur',
  'packages/web',
  'packages/cli',
  'tsconfig.tests.json',
];
let fautes = 0;
for (const projet of projets) {
  const { status } = spawnSync('node', ['node_modules/typescript/bin/tsc', '-p', projet], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`types : ${projet} a des fautes`);
    fautes += 1;
  }
}
process.exit(fautes === 0 ? 0 : 1);
