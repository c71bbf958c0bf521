/**
 * How many made-up cases a property looks at. `CASES` makes them fewer where the same tests run hundreds of times: for each
 * change that is made to a rule, to see whether a test notices.
 */
export const cases = (usual: number): number => Math.min(usual, Number(process.env.CASES ?? usual));
