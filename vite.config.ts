import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the rehearsal page. The server of the rehearsal serves what comes out; nothing is fetched from elsewhere. */
export default defineConfig({
  root: folder('rehearsal/page'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: folder('dist/rehearsal/page'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      checks: { circularDependency: true },
      onLog(level, log, byDefault) {
        if (log.code === 'CIRCULAR_DEPENDENCY') throw new Error(`Two files need each other: ${log.message}`);
        byDefault(level, log);
      },
    },
  },
});
