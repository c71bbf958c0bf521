import { type APIMessage, MessageType } from 'discord-api-types/v10';

/** What Discord itself says in a channel, or undefined when somebody wrote the message. */
export function systemWords(message: APIMessage): string | undefined {
  switch (message.type) {
    case MessageType.Default:
    case MessageType.Reply:
    case MessageType.ChatInputCommand:
    case MessageType.ContextMenuCommand:
    case MessageType.ThreadStarterMessage:
      return undefined;
    case MessageType.RecipientAdd:
      return `added ${mentioned(message)} to the thread.`;
    case MessageType.RecipientRemove:
      return `removed ${mentioned(message)} from the thread.`;
    case MessageType.ChannelNameChange:
      return `changed the name to “${message.content}”.`;
    case MessageType.ChannelPinnedMessage:
      return 'pinned a message to this channel.';
    case MessageType.UserJoin:
      return 'joined the server.';
    case MessageType.ThreadCreated:
      return `started a thread: ${message.content}`;
    case MessageType.StageStart:
      return `opened the stage: ${message.content}`;
    case MessageType.StageEnd:
      return `closed the stage: ${message.content}`;
    case MessageType.StageSpeaker:
      return 'is now a speaker.';
    case MessageType.StageTopic:
      return `changed the topic of the stage: ${message.content}`;
    case MessageType.PollResult:
      return 'closed a poll.';
    default:
      return `not drawn: message type ${message.type}`;
  }
}

function mentioned({ mentions }: APIMessage): string {
  const names = mentions.map(({ global_name: shown, username }) => shown ?? username);
  return names.length === 0 ? 'somebody' : names.join(', ');
}
