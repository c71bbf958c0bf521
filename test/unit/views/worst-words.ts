/** The longest name there can be, were every letter of it a sign that has to be escaped. */
export const markdownName = '*_~`|<>[]():#\\'.repeat(3).slice(0, 32);
export const markdownTopic = '`@everyone` <@1> # \u202e\u2067\u3164\u{e0041}o\u0301\u0301\u0301\u0301'
  .repeat(20)
  .slice(0, 200);
