/** The longest name there can be, were every letter of it a sign that has to be escaped. */
export const markdownName = '*_~`|<>[]():#\\'.repeat(3).slice(0, 32);
export const markdownTopic = '`@everyone` <@1> # '.repeat(20).slice(0, 200);
