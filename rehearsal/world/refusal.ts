/** One leaf of Discord's tree of form errors. */
export type FieldError = Readonly<{ code: string; message: string }>;

/** Discord's nested tree of form errors (50035): keys are fields and indexes, leaves sit under `_errors`. */
export interface FieldErrors {
  readonly [field: string]: FieldErrors | readonly FieldError[];
}

type Answer = Readonly<{ status: number; code: number; message: string; errors?: FieldErrors }>;

/** What Discord answers instead of doing what was asked. The REST server turns it into `{ message, code, errors? }`. */
export class DiscordRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FieldErrors | undefined;

  constructor({ status, code, message, errors }: Answer) {
    super(message);
    this.name = 'DiscordRefusal';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** 400/50035 with the tree of the fields that are wrong. */
export const invalidForm = (errors: FieldErrors) =>
  new DiscordRefusal({ status: 400, code: 50035, message: 'Invalid Form Body', errors });

/** 400/50035 for a single field: `path` leads to it, e.g. `['components', '0', 'label']`. */
export function invalidField(path: readonly string[], code: string, message: string): DiscordRefusal {
  const leaf: FieldErrors = { _errors: [{ code, message }] };
  return invalidForm(path.reduceRight<FieldErrors>((inner, key) => ({ [key]: inner }), leaf));
}

const refuse = (status: number, code: number, message: string) => () =>
  new DiscordRefusal({ status, code, message });

export const unauthorized = refuse(401, 0, '401: Unauthorized');
export const unknownRoute = refuse(404, 0, '404: Not Found');
export const methodNotAllowed = refuse(405, 0, '405: Method Not Allowed');

export const unknownApplication = refuse(404, 10002, 'Unknown Application');
export const unknownChannel = refuse(404, 10003, 'Unknown Channel');
export const unknownGuild = refuse(404, 10004, 'Unknown Guild');
export const unknownMember = refuse(404, 10007, 'Unknown Member');
export const unknownMessage = refuse(404, 10008, 'Unknown Message');
export const unknownOverwrite = refuse(404, 10009, 'Unknown permission overwrite');
export const unknownRole = refuse(404, 10011, 'Unknown Role');
export const unknownUser = refuse(404, 10013, 'Unknown User');
export const unknownEmoji = refuse(400, 10014, 'Unknown Emoji');
export const unknownWebhook = refuse(404, 10015, 'Unknown Webhook');
export const unknownBan = refuse(404, 10026, 'Unknown Ban');
export const unknownInteraction = refuse(404, 10062, 'Unknown interaction');
export const unknownCommand = refuse(404, 10063, 'Unknown application command');
export const unknownVoiceState = refuse(404, 10065, 'Unknown Voice State');
export const unknownCommandPermissions = refuse(404, 10066, 'Unknown application command permissions');
export const unknownStageInstance = refuse(404, 10067, 'Unknown Stage Instance');
export const unknownScheduledEvent = refuse(404, 10070, 'Unknown Guild Scheduled Event');

export const slowmode = refuse(429, 20016, 'This action cannot be performed due to slowmode rate limit');
export const forbiddenWords = refuse(
  400,
  20031,
  'Your Stage topic, server name, server description, or channel names contain words that are not allowed',
);
export const quarantined = refuse(403, 20026, 'Your bot has been flagged by our anti-spam system');

export const tooManyPins = refuse(400, 30003, 'Maximum number of pins reached for the channel (250)');
export const tooManyRoles = refuse(400, 30005, 'Maximum number of server roles reached (250)');
export const tooManyReactions = refuse(400, 30010, 'Maximum number of reactions reached (20)');
export const tooManyChannels = refuse(400, 30013, 'Maximum number of server channels reached (500)');
export const tooManyAttachments = refuse(
  400,
  30015,
  'Maximum number of attachments in a message reached (10)',
);
export const tooManyCommands = refuse(400, 30032, 'Maximum number of application commands reached');
export const tooManyThreadMembers = refuse(
  400,
  30033,
  'Maximum number of thread participants reached (1000)',
);
export const tooManyCommandCreates = refuse(
  400,
  30034,
  'Max number of daily application command creates has been reached (200)',
);
export const tooManyScheduledEvents = refuse(
  400,
  30038,
  'Maximum number of guild scheduled events reached (100)',
);
export const tooManyOldEdits = refuse(
  429,
  30046,
  'Maximum number of edits to messages older than 1 hour reached. Try again later',
);
export const tooManyOverwrites = refuse(
  400,
  30060,
  'Maximum number of channel permission overwrites reached (1000)',
);

export const openingDirectMessagesTooFast = refuse(403, 40003, 'You are opening direct messages too fast');
export const requestTooLarge = refuse(413, 40005, 'Request entity too large');
export const notConnectedToVoice = refuse(400, 40032, 'Target user is not connected to voice.');
export const alreadyAcknowledged = refuse(400, 40060, 'Interaction has already been acknowledged.');

/** No REST route refuses like this: a client only shows that the room is full. */
export const voiceChannelFull = refuse(400, 0, 'This voice channel is full');

export const missingAccess = refuse(403, 50001, 'Missing Access');
export const wrongInDirectMessage = refuse(400, 50003, 'Cannot execute action on a DM channel');
export const notAuthor = refuse(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = refuse(400, 50006, 'Cannot send an empty message');
export const cannotMessageUser = refuse(403, 50007, 'Cannot send messages to this user');
export const cannotWriteHere = refuse(400, 50008, 'Cannot send messages in a non-text channel');
export const missingPermissions = refuse(403, 50013, 'Missing Permissions');
export const wrongBulkDeleteCount = refuse(
  400,
  50016,
  'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete',
);
export const wrongChannelType = refuse(400, 50024, 'Cannot execute action on this channel type');
export const invalidWebhookToken = refuse(401, 50027, 'Invalid Webhook Token');
export const invalidRole = refuse(400, 50028, 'Invalid role');
export const invalidRecipients = refuse(400, 50033, 'Invalid Recipient(s)');
export const tooOldToBulkDelete = refuse(
  400,
  50034,
  'You can only bulk delete messages that are under 14 days old.',
);
export const archivedThread = refuse(400, 50083, 'Thread is archived');
export const malformedJson = refuse(400, 50109, 'The request body contains invalid JSON.');
export const noMutualGuilds = refuse(
  403,
  50278,
  'Cannot send messages to this user due to having no mutual guilds',
);

export const reactionBlocked = refuse(403, 90001, 'Reaction was blocked');
export const stageAlreadyOpen = refuse(400, 150006, 'The Stage is already open');
export const threadAlreadyCreated = refuse(400, 160004, 'A thread has already been created for this message');
export const lockedThread = refuse(400, 160005, 'Thread is locked');
export const tooManyActiveThreads = refuse(400, 160006, 'Maximum number of active threads reached');
export const cannotForward = refuse(
  400,
  160014,
  'You cannot forward a message whose content you cannot read',
);
export const finishedEvent = refuse(400, 180000, 'Cannot update a finished event');
export const blockedByAutoMod = refuse(400, 200000, 'Message was blocked by automatic moderation');
