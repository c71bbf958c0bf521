import {
  type APIGuild,
  type APIRole,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildFeature,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  Locale,
} from 'discord-api-types/v10';
import type { Guild, Role } from './state.ts';
import { noFlags } from './wire-user.ts';

export function roleToWire(role: Role): APIRole {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.position,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: role.hoist,
    managed: role.botId !== undefined,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: noFlags,
    ...(role.botId === undefined ? {} : { tags: { bot_id: role.botId } }),
  };
}

const knownFeatures: ReadonlySet<string> = new Set(Object.values(GuildFeature));
const isFeature = (feature: string): feature is GuildFeature => knownFeatures.has(feature);

const knownLocales: readonly Locale[] = Object.values(Locale);
const localeFrom = (tag: string) => knownLocales.find((locale) => locale === tag) ?? Locale.EnglishUS;

/** What nobody configures in this world, with the values of a fresh server. */
const untouched = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  home_header: null,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_flags: noFlags,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: GuildVerificationLevel.Low,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  mfa_level: GuildMFALevel.None,
  explicit_content_filter: GuildExplicitContentFilter.AllMembers,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: GuildPremiumTier.None,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  rules_channel_id: null,
  hub_type: null,
  nsfw: false,
  nsfw_level: GuildNSFWLevel.Default,
  incidents_data: null,
} as const;

/** The guild with its roles, without channels and members: `GET /guilds/{id}` and GUILD_UPDATE. */
export function guildToWire(guild: Guild): APIGuild {
  return {
    ...untouched,
    id: guild.id,
    name: guild.name,
    description: guild.description ?? null,
    owner_id: guild.ownerId,
    features: [...guild.features].filter(isFeature),
    preferred_locale: localeFrom(guild.locale),
    system_channel_id: guild.systemChannelId ?? null,
    roles: [...guild.roles.values()].map(roleToWire),
    emojis: [],
    stickers: [],
  };
}
