import type { APIUser } from 'discord-api-types/v10';
import type { Names } from '../../wire/screen.ts';

export function authorName(author: APIUser, { people }: Names): string {
  return people[author.id] ?? author.global_name ?? author.username;
}
