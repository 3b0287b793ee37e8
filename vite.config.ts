import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanContractPlugin } from './scripts/lean-contract.ts';
import { leanZodPlugin } from './scripts/lean-zod.ts';

const webRoot = fileURLToPath(new URL('./web', import.meta.url));
const apiOrigin = process.env.SAMSTEG_API ?? 'http://127.0.0.1:4600';

export default defineConfig({
  root: webRoot,
  plugins: [
    react(),
    leanContractPlugin(),
    leanZodPlugin(),
    // React Aria ships its words in thirty languages; only ours are to reach the browser.
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-GB', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // An inlined font or image would be refused by the content security policy.
    assetsInlineLimit: 0,
    // Every page carries the list of all chunks: their names would be two KB of it. The manifest tells which is which.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js' } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': apiOrigin, '/api-info': apiOrigin },
  },
});
