import fc from 'fast-check';

/** Made-up cases are the same in each run: where changes of a rule are compared, nothing else may differ. */
fc.configureGlobal({ seed: 1, numRuns: Number(process.env.CASES ?? 100) });
