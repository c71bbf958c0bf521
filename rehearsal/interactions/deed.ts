import type {
  APIInteractionDataResolved,
  APIModalSubmissionComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { StoredMessage } from '../world/state.ts';
import type { Interaction } from './interaction.ts';

/** Entities named in the data, by id. Channels are looser than the published type: categories among them have no name for their fields. */
export type Resolved = Omit<APIInteractionDataResolved, 'channels'> &
  Readonly<{ channels?: Record<string, Readonly<{ id: string; permissions: string }>> }>;

/** An option as it is sent: a value, or the options below a subcommand or group. */
export type SentOption = Readonly<{
  name: string;
  type: ApplicationCommandOptionType;
  value?: string | number | boolean;
  focused?: true;
  options?: readonly SentOption[];
}>;

export type CommandData = Readonly<{
  id: string;
  name: string;
  type: ApplicationCommandType;
  guild_id?: string;
  options?: readonly SentOption[];
  resolved?: Resolved | Readonly<{ messages: Record<string, unknown> }>;
  target_id?: string;
}>;

export type ComponentData = Readonly<{
  custom_id: string;
  component_type: ComponentType;
  id: number;
  values?: readonly string[];
  resolved?: Resolved;
}>;

export type FormData = Readonly<{
  custom_id: string;
  components: readonly APIModalSubmissionComponent[];
  resolved?: Resolved;
}>;

type Who = Readonly<{ applicationId: string; userId: string; channelId: string }>;

/** What a person did, in Discord's words. */
export type Deed = Who &
  (
    | Readonly<{
        type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete;
        data: CommandData;
      }>
    /** `message` as she sees it: a stale copy when her screen is behind. */
    | Readonly<{ type: InteractionType.MessageComponent; data: ComponentData; message: StoredMessage }>
    /** `message` only when the form was opened from a component. */
    | Readonly<{
        type: InteractionType.ModalSubmit;
        data: FormData;
        message: StoredMessage | undefined;
        openedBy: Interaction;
      }>
  );
