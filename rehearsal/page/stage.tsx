import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Deed } from '../wire/deed.ts';
import type { Screen } from '../wire/screen.ts';
import { ChannelList } from './channels/channel-list.tsx';
import { doDeed } from './connection/ask.ts';
import { ConversationHead } from './conversation/conversation-head.tsx';
import { Middle } from './conversation/middle.tsx';
import { Drawer } from './drawer.tsx';
import { FormOverAll } from './form/form-over-all.tsx';
import { MemberList } from './people/member-list.tsx';
import { type OnScreen, OnScreenContext } from './place/on-screen.ts';
import { channelById } from './place/where.ts';
import { useNarrow } from './use-narrow.ts';
import { useTitle } from './use-title.ts';

type StageProps = Readonly<{
  screen: Screen;
  personId: string;
  channelId: string | undefined;
  open(channelId: string): void;
  say(sentence: string): void;
  /** Takes away what was said: something went well since. */
  forget(): void;
  alerts: ComponentChildren;
}>;

/** The screen of one person, in three columns; on a narrow window the outer two are drawers. */
export function Stage({ screen, personId, channelId, open, say, forget, alerts }: StageProps) {
  const narrow = useNarrow();
  const [drawer, setDrawer] = useState<'channels' | 'members' | undefined>(undefined);
  const close = useCallback(() => setDrawer(undefined), []);
  const [brought, setBrought] = useState<Readonly<{ line: string }> | undefined>(undefined);

  const attempt = useCallback((deed: Deed) => doDeed(personId, deed), [personId]);
  const act = useCallback(
    async (deed: Deed) => {
      const answer = await attempt(deed);
      if (answer.kind === 'not-done') say(answer.sentence);
      else forget();
      return answer;
    },
    [attempt, say, forget],
  );
  const onScreen = useMemo<OnScreen>(
    () => ({
      screen,
      channel: channelById(screen, channelId),
      act,
      attempt,
      say,
      open: (id) => {
        close();
        open(id);
      },
      bring: (line) => setBrought({ line }),
      brought,
    }),
    [screen, channelId, act, attempt, say, open, close, brought],
  );
  // The clock goes on and lines come in from behind the scene; what stands on the screen is not drawn anew for that.
  const [left, middle, right] = useMemo(() => [<ChannelList />, <Middle />, <MemberList />] as const, []);
  useTitle(screen.me.name, onScreen.channel);
  return (
    <OnScreenContext.Provider value={onScreen}>
      <div class="columns">
        <Drawer
          as="nav"
          name="Channels"
          testId="channel-list"
          {...{ narrow, close }}
          isOpen={drawer === 'channels'}
        >
          {left}
        </Drawer>
        <main class="middle" inert={narrow && drawer !== undefined}>
          <div class="middle-head">
            <Door name="Channels" isOpen={drawer === 'channels'} open={() => setDrawer('channels')} />
            <ConversationHead />
            <Door name="People" isOpen={drawer === 'members'} open={() => setDrawer('members')} />
          </div>
          {middle}
          {alerts}
        </main>
        <Drawer
          as="aside"
          name="People"
          testId="member-list"
          {...{ narrow, close }}
          isOpen={drawer === 'members'}
        >
          {right}
        </Drawer>
      </div>
      <FormOverAll />
    </OnScreenContext.Provider>
  );
}

type DoorProps = Readonly<{ name: string; isOpen: boolean; open(): void }>;

/** Opens a drawer. Where the columns stand open there is none. */
function Door({ name, isOpen, open }: DoorProps) {
  return (
    <button type="button" class="button small only-narrow" aria-expanded={isOpen} onClick={open}>
      {name}
    </button>
  );
}
