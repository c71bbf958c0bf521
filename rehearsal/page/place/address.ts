/** Where the reader is, as the page's address remembers it. A name, because ids change from scene to scene. */
export type Address = Readonly<{ person: string | undefined; channel: string | undefined }>;

/** A skip link changes the hash as well, and says nothing of where one is. */
export function isAddress(hash: string): boolean {
  return hash === '' || hash === '#' || /^#(?:person|channel)=/u.test(hash);
}

export function readAddress(hash: string): Address {
  const said = new URLSearchParams(hash.replace(/^#/u, ''));
  return { person: said.get('person') ?? undefined, channel: said.get('channel') ?? undefined };
}

export function writeAddress({ person, channel }: Address): string {
  const said = new URLSearchParams();
  if (person !== undefined) said.set('person', person);
  if (channel !== undefined) said.set('channel', channel);
  return `#${said.toString()}`;
}
