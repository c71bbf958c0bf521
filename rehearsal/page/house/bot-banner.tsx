import { useHouse } from './house-context.ts';

/** Says when the bot does not run, and starts it again. */
export function BotBanner() {
  const { house, order } = useHouse();
  const { bot } = house;
  switch (bot.kind) {
    case 'running':
      return null;
    case 'starting':
      return (
        <p class="bot-banner" role="status">
          The bot is starting …
        </p>
      );
    case 'stopped':
      return (
        <div class="bot-banner stopped" role="alert" data-testid="bot-stopped">
          <strong>The bot has stopped.</strong>
          {bot.lastLine === undefined ? null : <code>{bot.lastLine}</code>}
          <button type="button" class="button" onClick={() => void order({ kind: 'start-bot' })}>
            Start it again
          </button>
        </div>
      );
  }
}
