import type { SideRooms } from './features/care-room/side-rooms.ts';
import type { IsGone } from './features/circle/gone.ts';
import type { People } from './features/concern/people.ts';
import type { Direct } from './features/direct/direct.ts';
import type { Platform } from './features/doctor/platform.ts';
import type { IsHere } from './features/guild-end/here.ts';
import type { EventList } from './features/mirror/event-list.ts';
import type { Voice } from './features/mute/voice.ts';
import type { Notes } from './features/note/notes.ts';
import type { Messenger } from './features/posting/messenger.ts';
import type { Whisper } from './features/posting/whisper.ts';
import type { Room } from './features/room/room.ts';
import type { FitsModerators } from './features/server/channels.ts';
import type { Threads } from './features/thread/threads.ts';

/** What the product needs of Discord, and who is asked for it. Tests and measurements bring their own. */
export type Ports = Readonly<{
  room: Room;
  voice: Voice;
  threads: Threads;
  notes: Notes;
  sideRooms: SideRooms;
  events: EventList;
  isGone: IsGone;
  people: People;
  fitsModerators: FitsModerators;
  isHere: IsHere;
  messenger: Messenger;
  direct: Direct;
  whisper: Whisper;
  platform: Platform;
}>;
