import { PermissionFlagsBits as bit, ChannelType, MessageReferenceType } from 'discord-api-types/v10';
import { spokenText } from './component-ids.ts';
import { composeMessage } from './compose.ts';
import { demandReachable } from './direct-messages.ts';
import { channelFor, findChannel } from './find.ts';
import { demand, isThread, may, sendingIn } from './permissions.ts';
import { publish } from './publish.ts';
import {
  blockedByAutoMod,
  cannotForward,
  cannotWriteHere,
  lockedThread,
  missingPermissions,
  slowmode,
  unknownMessage,
} from './refusal.ts';
import type { Channel, MessageBody, StoredMessage, World } from './state.ts';

/** For how long Discord remembers a nonce ("the past few minutes"), in ms. */
const nonceLife = 5 * 60_000;

/** The message this author sent with the same nonce a short while ago; 10008 when it has been deleted since. */
function alreadySent(world: World, authorId: string, body: MessageBody): StoredMessage | undefined {
  if (body.enforce_nonce !== true || body.nonce == null) return undefined;
  const sent = world.nonces.get(`${authorId}:${body.nonce}`);
  const age = sent === undefined ? Infinity : world.clock.now().getTime() - sent.at.getTime();
  if (sent === undefined || age >= nonceLife) return undefined;
  const message = world.messages.get(sent.channelId)?.get(sent.messageId);
  if (message === undefined) throw unknownMessage();
  return message;
}

/** The bits a message needs beyond the one for writing. */
function bitsFor(body: MessageBody): bigint {
  let needed = 0n;
  if ((body.attachments ?? []).length > 0) needed |= bit.AttachFiles;
  if ((body.embeds ?? []).length > 0) needed |= bit.EmbedLinks;
  if (body.tts === true) needed |= bit.SendTTSMessages;
  if (body.poll != null) needed |= bit.SendPolls;
  if (body.message_reference?.message_id !== undefined) needed |= bit.ReadMessageHistory;
  return needed;
}

/**
 * Refuses unless somebody may write here now: 50008 in categories, 50001 and 50013 for permissions, 160005 in a locked
 * thread (holders of MANAGE_THREADS may), 50007 and 50278 in direct messages.
 */
export function demandWriting(world: World, actorId: string, channel: Channel): void {
  if (channel.type === ChannelType.GuildCategory) throw cannotWriteHere();
  demand(world, actorId, channel.id, sendingIn(channel));
  if (channel.type === ChannelType.DM) demandReachable(world, actorId, channel);
  if (isThread(channel) && channel.locked && !may(world, actorId, channel.id, bit.ManageThreads)) {
    throw lockedThread();
  }
}

/** Discord: slowmode spares bots and holders of BYPASS_SLOWMODE (since 2026-02-23 no others). */
function demandPatience(world: World, actorId: string, channel: Channel): void {
  if (!('slowmode' in channel) || channel.slowmode === 0 || world.applications.has(actorId)) return;
  if (may(world, actorId, channel.id, bit.BypassSlowmode)) return;
  const last = world.lastWritten.get(`${channel.id}:${actorId}`);
  const waited = last === undefined ? Infinity : world.clock.now().getTime() - last.getTime();
  if (waited < channel.slowmode * 1000) throw slowmode();
}

/** 200000 when the server's AutoMod blocks a word in it. Bots are not spared here: a refusal must be survivable. */
function demandClean(world: World, channel: Channel, body: MessageBody): void {
  if (!('guildId' in channel)) return;
  const text = spokenText(body.content ?? '', body.components ?? []).toLowerCase();
  const blocked = world.blockedWords.get(channel.guildId) ?? [];
  if (blocked.some((word) => text.includes(word.toLowerCase()))) throw blockedByAutoMod();
}

/**
 * Sends a message. A body with `enforce_nonce` whose nonce the same author used within five minutes answers the message
 * that was sent then and tells nobody again (10008 if it was deleted). The body's form was checked before.
 */
export function sendMessage(
  world: World,
  actorId: string,
  channelId: string,
  body: MessageBody,
): StoredMessage {
  const channel = channelFor(world, actorId, channelId);
  demandWriting(world, actorId, channel);
  if (!may(world, actorId, channelId, bitsFor(body))) throw missingPermissions();
  const earlier = alreadySent(world, actorId, body);
  if (earlier !== undefined) return earlier;
  demandPatience(world, actorId, channel);
  demandClean(world, channel, body);
  demandAnswered(world, channelId, body);
  const message = composeMessage(world, { authorId: actorId, channelId }, body);
  const at = world.clock.now();
  if (body.nonce != null) {
    world.nonces.set(`${actorId}:${body.nonce}`, { channelId, messageId: message.id, at });
  }
  world.lastWritten.set(`${channelId}:${actorId}`, at);
  publish(world, message);
  return message;
}

/**
 * 10008 for an answer to a message that is not there, unless `fail_if_not_exists` is false. Forwards are not
 * played: they are refused like one whose content cannot be read (160014).
 */
function demandAnswered(world: World, channelId: string, { message_reference: answered }: MessageBody): void {
  if (answered?.type === MessageReferenceType.Forward) throw cannotForward();
  if (answered?.message_id === undefined || answered.fail_if_not_exists === false) return;
  if (world.messages.get(findChannel(world, channelId).id)?.has(answered.message_id) !== true) {
    throw unknownMessage();
  }
}
