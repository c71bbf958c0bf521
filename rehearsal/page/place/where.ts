import { ChannelType } from 'discord-api-types/v10';
import type { House, PlayedPerson } from '../../wire/house.ts';
import type { ChannelOnScreen, Screen } from '../../wire/screen.ts';

/** The person of that name; else the one the scene is written for; else the first. */
export function personNamed(house: House, name: string | undefined): PlayedPerson | undefined {
  const you = writtenFor(house);
  return (
    house.people.find((person) => person.name === name) ??
    house.people.find((person) => person.name === you) ??
    house.people[0]
  );
}

/** The name of the person the scene that is on is written for. */
export function writtenFor({ scenes, scene }: House): string | undefined {
  return scenes.find(({ id }) => id === scene.id)?.you;
}

export function channelsOf({ guilds, mailbox }: Screen): readonly ChannelOnScreen[] {
  return [...guilds.flatMap(({ channels }) => channels), ...mailbox];
}

export function channelById(screen: Screen, id: string | undefined): ChannelOnScreen | undefined {
  return channelsOf(screen).find((channel) => channel.id === id);
}

/** The channel to open when none is chosen: the one that called for the person, else the first with text. */
export function firstToOpen(screen: Screen): ChannelOnScreen | undefined {
  const open = channelsOf(screen).filter(({ type }) => type !== ChannelType.GuildCategory);
  return (
    open.find(({ pings }) => pings > 0) ?? open.find(({ type }) => type === ChannelType.GuildText) ?? open[0]
  );
}
