import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// In development the screens run against a server started apart (`contingent demo`); its address may be given.
const serveur = process.env.CONTINGENT_SERVEUR ?? 'http://127.0.0.1:4310';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', sourcemap: false },
  server: { host: '127.0.0.1', proxy: { '/api': serveur } },
});
