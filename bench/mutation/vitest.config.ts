import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keptWorker } from './kept-worker.ts';

/** Which tests ask for the rules that are mutated, as globs with a space between them. */
const tests = process.env.MUTATION_TESTS ?? 'test/unit/**/*.test.ts';

/** The first test that notices a change is enough: those that are soon done are asked first. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'kept-worker',
      // Stryker asks for worker threads; only here can it be told otherwise.
      configureVitest({ project }) {
        Object.assign(project.config, {
          pool: 'kept',
          poolRunner: { name: 'kept', createPoolWorker: keptWorker },
        });
      },
    },
  ],
  test: {
    include: tests.split(' '),
    isolate: false,
    sequence: { sequencer: ShortFirst },
    setupFiles: ['test/support/loud-console.ts', 'test/support/same-cases.ts'],
  },
});
