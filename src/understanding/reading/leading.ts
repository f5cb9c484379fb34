/** What may stand before or behind that which a follow-up names, and says nothing of it. */
export const LEADING: ReadonlySet<string> = new Set(
  `and or but then so what how about if it we use i mean meant no sorri wait actual hm hmm well cool ok nice thank thx for in on with of at a an the our
   same also too vs versu compar against normal plain ordinari regular just now`.split(/\s+/),
);
