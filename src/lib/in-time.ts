/** What a work gives, or that it takes longer than so many ms. The work itself goes on. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | 'too-slow'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'too-slow'>((resolve) => {
    timer = setTimeout(() => resolve('too-slow'), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
