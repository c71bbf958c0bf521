/** Only links of the web are followed: a link can be written by anybody. */
export function webAddress(target: string): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const { protocol, href } = new URL(target);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** Whether what stands there is served by this machine: nothing else may be loaded. */
export function isOnThisMachine(target: string): boolean {
  return URL.canParse(target) && new URL(target).hostname === '127.0.0.1';
}
