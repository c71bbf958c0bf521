// A bot that says it is ready and then hears nothing more: what a process looks like in the moment between losing its
// channel and being gone.
process.send({ kind: 'ready', http: null }, () => process.disconnect());
setInterval(() => undefined, 1_000);
