import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { House, HouseOrder } from '../wire/house.ts';
import { forgetDrafts } from './composer/drafts.ts';
import { orderHouse } from './connection/ask.ts';
import type { Received } from './connection/received.ts';
import { useLine } from './connection/use-line.ts';
import { Alerts } from './house/alerts.tsx';
import { BotBanner } from './house/bot-banner.tsx';
import { HouseContext } from './house/house-context.ts';
import { Strip } from './house/strip.tsx';
import { TopBar } from './house/top-bar.tsx';
import { useAlerts } from './house/use-alerts.ts';
import { usePlace } from './place/use-place.ts';
import { Stage } from './stage.tsx';
import { PlayedTime } from './time/played-time.tsx';

/** The whole page. */
export function Page() {
  const { received, connection, line } = useLine();
  const { house } = received;
  if (house === undefined) {
    return (
      <main class="before-all">
        <p role="status">{connection === 'gone' ? gone : 'One moment …'}</p>
      </main>
    );
  }
  return <Rehearsal {...{ received, house, line }} isGone={connection === 'gone'} />;
}

const gone = 'The played Discord does not answer. This page keeps trying by itself.';

type RehearsalProps = Readonly<{
  received: Received;
  house: House;
  line: ReturnType<typeof useLine>['line'];
  isGone: boolean;
}>;

function Rehearsal({ received, house, line, isGone }: RehearsalProps) {
  const { person, screen, channelId, open, be } = usePlace(house, received.screen, forgetDrafts);
  const { alerts, say, dismiss, forget } = useAlerts();
  const personId = person?.id;
  useEffect(() => {
    if (personId !== undefined) line.current?.look(personId, channelId ?? null);
  }, [line, personId, channelId]);

  // What was refused there is of no interest here.
  useEffect(forget, [forget, personId, channelId]);

  const order = useCallback(
    async (wanted: HouseOrder) => {
      const answer = await orderHouse(wanted);
      if (answer.kind === 'not-done') say(answer.sentence);
      else forget();
    },
    [say, forget],
  );
  const onStage = useMemo(() => ({ house, order }), [house, order]);
  const isSet = house.scene.state === 'on';
  const seen = isSet ? screen : undefined;
  return (
    <HouseContext.Provider value={onStage}>
      <PlayedTime clock={house.clock} cameAt={received.houseCameAt}>
        {seen === undefined ? null : (
          <a class="skip" href="#conversation">
            Skip to the conversation
          </a>
        )}
        <TopBar person={person} be={be} />
        {isGone ? (
          <p class="bot-banner" role="status">
            {gone}
          </p>
        ) : null}
        <BotBanner />
        {seen !== undefined && personId !== undefined ? (
          <Stage
            screen={seen}
            {...{ personId, channelId, open, say, forget }}
            alerts={<Alerts {...{ alerts, dismiss }} />}
          />
        ) : (
          <main class="before-all">
            <h1>{isSet ? 'One moment …' : 'Setting the stage …'}</h1>
            <Alerts {...{ alerts, dismiss }} />
          </main>
        )}
        <Strip lines={received.behind} />
      </PlayedTime>
    </HouseContext.Provider>
  );
}
