/** What is said about rooms, and what the permissions are called that they need. */
export const roomWords = {
  'session.unmuted.told':
    'Everybody is unmuted, and nobody is muted for the rest of this session. Who is not in voice just now is unmuted when they come back: Discord does not let us do it before.',
  'session.unmuted.not-allowed':
    'I may not unmute people here just now: I need {permission}. Nobody is muted anew in this session. Moderators of this server can unmute everybody by hand.',
  'room.about': 'A private room of this server',
  'room.threads-in': 'circles',
  'room.lacking':
    '{host}, I can do less than I should here just now: I need {permissions}. You can go on; somebody who runs this server can give it back to my role, and I put everything right within a minute.',
  'room.lacking.no-host':
    'I can do less than I should here just now: I need {permissions}. You can go on; somebody who runs this server can give it back to my role.',
  'room.lacking.ahead':
    '{host}, the next time is {when}, and for it I still need: {permissions}. Somebody who runs this server can give it back to my role. If not, you can meet all the same.',
  'circle.edited': 'Done. **{circle}** is changed.',
  'circle.edited.moved':
    'Done. **{circle}** meets in {room} now. The old room and everything written in it is deleted in two minutes, unless it was not made by me.',
  'circle.edited.next-room': 'Done. **{circle}** is changed. Its next room will be of the new kind.',
  'circle.view.room.text': 'Room: a private text channel.',
  'circle.view.room.thread': 'Room: a private thread for each session.',
  'circle.view.room.voice': 'Room: a private voice channel, with a chat.',
  'circle.view.room.stage':
    'Room: a private stage, with a chat. You are invited to speak when it is your turn.',
  'circle.view.mutes': 'While one person has the floor, the others are muted.',
  'circle.view.keeps': {
    one: 'What is written there is deleted {count} day after the session.',
    other: 'What is written there is deleted {count} days after the session.',
  },

  // Permissions, as Discord's own settings name them.
  'permission.ViewChannel': 'View Channel',
  'permission.SendMessages': 'Send Messages',
  'permission.ReadMessageHistory': 'Read Message History',
  'permission.ManageChannels': 'Manage Channels',
  'permission.ManageRoles': 'Manage Roles',
  'permission.CreatePrivateThreads': 'Create Private Threads',
  'permission.SendMessagesInThreads': 'Send Messages in Threads',
  'permission.ManageThreads': 'Manage Threads',
  'permission.Connect': 'Connect',
  'permission.MuteMembers': 'Mute Members',
  'permission.MoveMembers': 'Move Members',
  'permission.CreateEvents': 'Create Events',
} as const;
