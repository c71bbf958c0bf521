// Whether the bot on this machine lives: ends with 0 when its page says so, else with 1. For containers, whose images have no
// curl. Where the pages are switched off there is nothing to ask, and the process itself is all that is known.
const port = process.env.HTTP_PORT || '8080';
if (port === 'off') process.exit(0);
const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
process.exit(answer?.ok === true ? 0 : 1);
