import { createServer } from 'node:net';
import type { Plan } from './creation.ts';
import { dossierDeSocket } from './dossiers.ts';

/** The settings of the local server, written anew at each start. Those of durability are never touched. */
export async function reglages(plan: Plan): Promise<string> {
  return [
    ...(plan.liaison === 'SOCKET' ? parSocket(plan) : await parTcp()),
    // Measured on loads and group-bys of millions of rows.
    'jit = off',
    'shared_buffers = 256MB',
    'work_mem = 32MB',
    'maintenance_work_mem = 256MB',
    'max_wal_size = 2GB',
    // Read back when a start fails.
    "log_destination = 'stderr'",
    "lc_messages = 'C'",
    '',
  ].join('\n');
}

function parSocket(plan: Plan): string[] {
  const dossier = dossierDeSocket(plan.dossier, plan.compte).replaceAll("'", "''");
  return ["listen_addresses = ''", `unix_socket_directories = '${dossier}'`];
}

const parTcp = async (): Promise<string[]> => [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  `port = ${await portLibre()}`,
];

const portLibre = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const essai = createServer();
    essai.on('error', reject);
    essai.listen(0, '127.0.0.1', () => {
      const adresse = essai.address();
      const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
      essai.close(() => resolve(port));
    });
  });
